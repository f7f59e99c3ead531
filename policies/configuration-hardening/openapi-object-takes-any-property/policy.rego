# METADATA
# title: Objects take any property
# description: "What is not described passes, too. Where the code copies properties into its records, a caller can set ones that were never meant for callers: a role, a price, an owner."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-915], owasp-api: ["API3:2023"], attack: [T1190], nist-800-53: [SI-10, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the properties and add `additionalProperties: false`, or a schema for the others and `maxProperties`."}
package rearguard.configuration_hardening.openapi_object_takes_any_property

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s open to any property", [openapi_objects.amount(_places, "object")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": path} |
	some one in openapi_objects.open
	"object" in openapi_objects.type_words(one.value)
	_is_open(one)
	path := array.concat(one.path, ["type"])
]

# Said outright, or nothing said at all.
_is_open(one) if one.value.additionalProperties in [true, {}]

_is_open(one) if {
	not one.value.properties
	object.get(one.value, "additionalProperties", null) == null
	not one.value.patternProperties
	not one.value.unevaluatedProperties == false
}
