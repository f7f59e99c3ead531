# METADATA
# title: Operation answers in any media type
# description: "Nothing says in which media type the answer comes, so that browsers may take data for a page and run what stands in it."
# related_resources: [{ref: "https://swagger.io/specification/v2/"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `produces` to the operation or to the description."}
package rearguard.configuration_hardening.openapi_produces_missing

import data.rearguard.lib.openapi_objects
import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without the media type of the response", [openapi_objects.amount(_places, "operation")])
}

# One result for the whole description.
_places := [operation |
	openapi_objects.version == "2.0"
	not input.produces
	some operation in openapi_parameters.operations
	not operation.value.produces
	_has_body(operation)
]

_has_body(operation) if {
	some _, response in operation.value.responses
	response.schema
}

_has_body(operation) if operation.method == "get"
