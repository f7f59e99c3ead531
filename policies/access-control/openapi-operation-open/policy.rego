# METADATA
# title: Operation takes calls without credentials
# description: An empty `security` lifts what the description asks for elsewhere. On purpose it is for logins and health checks; by mistake it opens the operation.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the empty `security`, or say in a waiver why the operation is public."}
package rearguard.access_control.openapi_operation_open

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some operation in openapi.operations
	security := operation.value.security
	_is_open(security)
	path := array.concat(operation.path, ["security"])
	message := sprintf("%s takes calls without credentials", [openapi.label(operation)])
}

_is_open(security) if security in [[], {}]

_is_open(security) if {
	{} in security
}
