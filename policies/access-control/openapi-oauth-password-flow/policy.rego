# METADATA
# title: API clients ask people for their passwords
# description: In the password flow every client sees the passwords of its users; it is withdrawn from OAuth.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use the authorization code flow with PKCE.}
package rearguard.access_control.openapi_oauth_password_flow

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.flows.password
	path := array.concat(scheme.path, ["flows", "password"])
	message := sprintf("the scheme %s uses the password flow", [scheme.name])
}

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.flow == "password"
	path := array.concat(scheme.path, ["flow"])
	message := sprintf("the scheme %s uses the password flow", [scheme.name])
}
