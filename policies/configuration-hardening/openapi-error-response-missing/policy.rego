# METADATA
# title: Operation describes no failure
# description: "What an operation answers when it fails is part of what it gives away. Without a `default` and without the errors by name, messages with traces and internals pass every check, and clients handle refused and limited calls by chance."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#responses-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-915], owasp-api: ["API3:2023"], attack: [T1190], nist-800-53: [SI-10, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe `default`, or the refusals (401, 403), the errors of clients and those of the server."}
package rearguard.configuration_hardening.openapi_error_response_missing

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without the responses of a call that fails", [openapi_objects.amount(_places, "operation")])
}

# One result for the whole description.
_places := [responses |
	some responses in openapi_objects.outcomes
	not _tells_failure(responses)
]

_tells_failure(responses) if count(object.get(responses.value, "default", {})) > 0

_tells_failure(responses) if {
	some code, _ in responses.value
	startswith(code, "4")
	some other, _ in responses.value
	startswith(other, "5")
}
