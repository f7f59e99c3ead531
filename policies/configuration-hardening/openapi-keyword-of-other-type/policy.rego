# METADATA
# title: Limit does not belong to the type and is ignored
# description: "Each limit is for values of one type, and others pass it. `maxLength` at a number limits nothing, and `pattern` at a list checks nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use the keyword of the type (`maxLength`, `maximum`, `maxItems`, `maxProperties`), or correct the type."}
package rearguard.configuration_hardening.openapi_keyword_of_other_type

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.typed
	words := openapi_objects.type_words(one.value)
	count(words) > 0
	some key, _ in one.value
	owner := _owner(one, key)
	not _takes(words, owner)
	path := array.concat(one.path, [key])
	message := sprintf("%s is for values of type %s, and ignored for %s", [key, owner, concat(" or ", sort(words))])
}

# `required` of a parameter or header says something else.
_owner(_, key) := data.catalog.openapi.keywords[key] if key != "required"

_owner(one, "required") := "object" if is_array(one.value.required)

_takes(words, owner) if owner in words

_takes(words, "number") if "integer" in words
