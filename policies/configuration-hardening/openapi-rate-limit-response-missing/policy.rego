# METADATA
# title: API description knows no limit on calls
# description: "A limit on calls that exists is described by 429. Where none of the operations has it, callers can ask as often as they like, or clients break when they are told to stop."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#responses-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [availability]
#   controls: {cwe: [CWE-770], owasp-api: ["API4:2023"], attack: [T1499], nist-800-53: [SI-10, SC-5], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Limit calls, and describe 429 with `Retry-After`."}
package rearguard.configuration_hardening.openapi_rate_limit_response_missing

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": ["paths"]} if {
	count(openapi_objects.operations) > 0
	not _is_known
	message := "no operation describes what happens when there are too many calls (429)"
}

_is_known if {
	some responses in openapi_objects.outcomes
	some code, _ in responses.value
	code in {"429", "4XX"}
}
