# METADATA
# title: Field of an API description has a value of another type
# description: "Tools ignore a value that is of another type than the specification says, or fail. `required: true` at a property, for one, requires nothing, and `maxLength: \"20\"` limits nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write a value of the type that the specification states for the field."}
package rearguard.configuration_hardening.openapi_value_wrong_type

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.objects
	values := openapi_objects.types[one.type].values
	some key, value in one.value
	wanted := values[key]
	_is_wrong(wanted, value)
	path := array.concat(one.path, [key])
	message := sprintf("%s of the %s takes %s, not %s", [key, openapi_objects.title(one.type), _words[wanted], _kinds[type_name(value)]])
}

_words := {"flag": "true or false", "number": "a number", "count": "a number from 0 up", "texts": "a list of texts", "list": "a list", "text": "a text"}

_kinds := {"array": "a list", "boolean": "true or false", "null": "nothing", "number": "a number like this", "object": "an object", "string": "a text"}

_is_wrong("flag", value) if not is_boolean(value)

_is_wrong("number", value) if not is_number(value)

_is_wrong("count", value) if not is_number(value)

_is_wrong("count", value) if value < 0

_is_wrong("list", value) if not is_array(value)

_is_wrong("texts", value) if not is_array(value)

# What looks like a number or a date may be meant as a text.
_is_wrong("text", value) if type_name(value) in {"array", "object"}
