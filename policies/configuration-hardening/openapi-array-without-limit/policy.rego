# METADATA
# title: Lists have no greatest number of items
# description: "A list of any length is read, checked and worked on item by item. A single call can keep the service busy, and a response can give away all there is."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [availability]
#   controls: {cwe: [CWE-770], owasp-api: ["API4:2023"], attack: [T1499], nist-800-53: [SI-10, SC-5], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `maxItems`."}
package rearguard.configuration_hardening.openapi_array_without_limit

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without a greatest number of items", [openapi_objects.amount(_places, "list")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": path} |
	some one in openapi_objects.open
	"array" in openapi_objects.type_words(one.value)
	not is_number(object.get(one.value, "maxItems", null))
	path := array.concat(one.path, ["type"])
]
