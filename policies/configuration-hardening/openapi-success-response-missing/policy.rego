# METADATA
# title: Operation describes no success
# description: "What an operation answers when it works is not described, so that nothing notices when it gives away more than it should."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#responses-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-915], owasp-api: ["API3:2023"], attack: [T1190], nist-800-53: [SI-10, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the response of a call that succeeds."}
package rearguard.configuration_hardening.openapi_success_response_missing

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without a response of a call that succeeds", [openapi_objects.amount(_places, "operation")])
}

# One result for the whole description. Where tools make the responses, none is stated.
_places := [responses |
	some responses in openapi_objects.outcomes
	not _tells_success(responses)
]

_tells_success(responses) if {
	some code, _ in responses.value
	regex.match(`^[123]|^default$`, code)
}
