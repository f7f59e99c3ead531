# METADATA
# title: Response has a status that does not exist
# description: "Responses are described by status. What stands under another key describes no response, and what is sent is checked against nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#responses-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a status of HTTP in quotes, a range such as `\"4XX\"` (not in version 2), or `default`."}
package rearguard.configuration_hardening.openapi_response_code_invalid

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some responses in openapi_objects.outcomes
	some code, _ in responses.value
	not startswith(code, "x-")
	not regex.match(_pattern, code)
	path := array.concat(responses.path, [code])
	message := sprintf("%s is no status of a response", [code])
}

_pattern := `^([1-5][0-9][0-9]|default)$` if {
	openapi_objects.version == "2.0"
} else := `^([1-5]([0-9][0-9]|XX)|default)$`
