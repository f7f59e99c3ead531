# METADATA
# title: Operation has no word of explanation
# description: "Whoever reviews the contract has to guess what the operation is for, and whether it should be there at all."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#operation-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `summary` or `description`, and an `operationId`."}
package rearguard.configuration_hardening.openapi_operation_unexplained

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without summary or description", [openapi_objects.amount(_places, "operation")])
}

_places := [operation |
	some operation in openapi_objects.operations
	not operation.value.summary
	not operation.value.description
]
