# METADATA
# title: Component has a name that references cannot use
# description: "Names of components consist of letters, digits, dots, hyphens and underscores. Tools refuse another name, or make a different one of it, and references to it break."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#components-object"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use letters, digits, dots, hyphens and underscores only."}
package rearguard.configuration_hardening.openapi_component_name_invalid

deny contains {"message": message, "path": path} if {
	some section, components in input.components
	not startswith(section, "x-")
	some name, _ in components
	not regex.match(`^[A-Za-z0-9._-]+$`, name)
	path := ["components", section, name]
	message := sprintf("%s is no name for a component", [name])
}
