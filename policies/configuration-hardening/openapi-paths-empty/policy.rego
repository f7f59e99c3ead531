# METADATA
# title: API description describes no operation
# description: "A description without operations lets everything through, or nothing, depending on the tool, and hides which operations there are."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#paths-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the operations, or remove the description."}
package rearguard.configuration_hardening.openapi_paths_empty

deny contains {"message": message, "path": ["paths"]} if {
	count(object.get(input, "paths", {})) == 0
	input.paths != null
	count(object.get(input, "webhooks", {})) == 0
	message := "the description has no paths"
}
