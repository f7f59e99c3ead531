# METADATA
# title: Objects take properties beside the described ones
# description: "Unless `additionalProperties` says otherwise, properties that the description does not know pass every check. Where the code copies them into its records, a caller can set what was never meant for callers."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-915], owasp-api: ["API3:2023"], attack: [T1190], nist-800-53: [SI-10, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `additionalProperties: false` to what requests and responses hold."}
package rearguard.configuration_hardening.openapi_object_not_closed

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s open to properties that are not described", [openapi_objects.amount(_places, "object")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": one.path} |
	some one in openapi_objects.open
	"object" in openapi_objects.type_words(one.value)
	one.value.properties
	object.get(one.value, "additionalProperties", null) == null
	not one.value.unevaluatedProperties == false
]
