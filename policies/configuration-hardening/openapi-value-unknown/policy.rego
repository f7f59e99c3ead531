# METADATA
# title: Field of an API description has a value that does not exist
# description: "The specification lists the words that the field takes. Tools ignore another one or fall back to something that was not meant."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use one of the words that the message names."}
package rearguard.configuration_hardening.openapi_value_unknown

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.objects
	some key, known in openapi_objects.types[one.type].words
	some place in _places(one, key)
	word := place.word
	not word in known
	not startswith(word, "${")
	path := place.path
	message := sprintf("%s of the %s is %s, known are %s", [key, openapi_objects.title(one.type), place.word, concat(", ", known)])
}

# One word, or a list of them.
_places(one, key) := [{"word": word, "path": path}] if {
	word := one.value[key]
	is_string(word)
	path := array.concat(one.path, [key])
}

_places(one, key) := [{"word": word, "path": path} |
	some index, word in one.value[key]
	path := array.concat(one.path, [key, index])
] if is_array(one.value[key])
