# METADATA
# title: Summary of an operation is long
# description: "A summary is shown in lists and has less than 120 characters in the specification of version 2. What is cut off there is not read."
# related_resources: [{ref: "https://swagger.io/specification/v2/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#operation-object"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Say it in fewer words, and the rest in `description`."}
package rearguard.configuration_hardening.openapi_summary_too_long

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some operation in openapi_objects.operations
	count(operation.value.summary) >= 120
	path := array.concat(operation.path, ["summary"])
	message := sprintf("the summary has %d characters", [count(operation.value.summary)])
}
