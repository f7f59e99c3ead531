# METADATA
# title: Required scope is not defined
# description: A scope that the scheme does not know is granted to nobody or checked by nobody.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Define the scope in the scheme, or correct its name."}
package rearguard.access_control.openapi_scope_undefined

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some requirement in openapi.requirements
	some scheme in openapi.schemes
	scheme.name == requirement.scheme
	scheme.value.type == "oauth2"
	known := _scopes(scheme.value)
	some index, scope in requirement.scopes
	not scope in known
	path := array.concat(requirement.path, [index])
	message := sprintf("the scope %s is not defined by the scheme %s", [scope, scheme.name])
}

_scopes(value) := {scope | some scope, _ in value.scopes} | {scope |
	some _, flow in value.flows
	some scope, _ in flow.scopes
}
