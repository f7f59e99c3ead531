# METADATA
# title: Protected operation describes no refusal
# description: "Generated servers and tests know only what is described. Without 401 and 403 nothing shows that calls without credentials are refused."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#responses-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-306], owasp-api: ["API2:2023"], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe 401 and 403, or a range or `default` that stands for them."}
package rearguard.access_control.openapi_refusal_response_missing

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without the responses of a call that is refused", [openapi_objects.amount(_places, "protected operation")])
}

# One result for the whole description.
_places := [{"path": path} |
	some operation in openapi_objects.operations
	count(object.get(operation.value, "security", object.get(input, "security", []))) > 0
	not _tells_refusal(operation)
	path := array.concat(operation.path, ["responses"])
]

_tells_refusal(operation) if {
	some code, _ in operation.value.responses
	code in {"401", "403", "4XX", "default"}
}
