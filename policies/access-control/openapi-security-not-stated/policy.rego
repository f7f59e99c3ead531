# METADATA
# title: API description asks for no authentication
# description: Gateways, clients and tests are built from the description. What it does not ask for, nobody will check.
# custom:
#   severity: high
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `security` for the whole description, and exceptions where an operation is public."}
package rearguard.access_control.openapi_security_not_stated

import data.rearguard.lib.openapi

deny contains {"message": message, "path": ["security"]} if {
	not input.security
	open := [openapi.label(operation) |
		some operation in openapi.operations
		not operation.value.security
	]
	count(open) > 0
	message := sprintf("the description asks for no authentication, and %d operations do not either", [count(open)])
}
