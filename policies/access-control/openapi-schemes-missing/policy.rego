# METADATA
# title: API description defines no way to authenticate
# description: Without schemes nothing can ask for authentication.
# custom:
#   severity: medium
#   precision: low
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `securitySchemes` (`securityDefinitions` in version 2).}
package rearguard.access_control.openapi_schemes_missing

import data.rearguard.lib.openapi

deny contains {"message": message, "path": ["components", "securitySchemes"]} if {
	count(openapi.schemes) == 0
	count(openapi.operations) > 0
	message := "the description defines no security scheme"
}
