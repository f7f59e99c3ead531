# METADATA
# title: Format does not belong to the type and is ignored
# description: "A format is for values of one type. `format: float` at an integer or `format: int32` at a text checks nothing, and generated code takes one or the other for true."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#data-types"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a format of the type, or correct the type."}
package rearguard.configuration_hardening.openapi_format_of_other_type

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.typed
	words := openapi_objects.type_words(one.value)
	count(words) > 0
	format := one.value.format
	_is_wrong(words, format)
	path := array.concat(one.path, ["format"])
	message := sprintf("%s is no format of %s", [format, concat(" or ", sort(words))])
}

_is_wrong(words, format) if {
	owner := data.catalog.openapi.formats[format]
	not owner in words
	not _is_whole(words, owner)
}

_is_wrong(words, format) if {
	format in {"double", "float"}
	not "number" in words
}

_is_wrong(words, format) if {
	regex.match(`^u?int`, format)
	words == {"number"}
}

# What the registry of formats does not know of numbers is a typing mistake.
_is_wrong(words, format) if {
	not data.catalog.openapi.formats[format]
	count(words & {"string", "object", "array", "boolean"}) == 0
}

_is_whole(words, "number") if "integer" in words
