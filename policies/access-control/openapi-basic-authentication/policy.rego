# METADATA
# title: API asks for passwords with every call
# description: Basic authentication sends the password each time, and the password never expires.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use OAuth 2 or OpenID Connect with short-lived tokens.}
package rearguard.access_control.openapi_basic_authentication

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	some [key, value] in [["scheme", "basic"], ["type", "basic"]]
	lower(scheme.value[key]) == value
	path := array.concat(scheme.path, [key])
	message := sprintf("the scheme %s is basic authentication", [scheme.name])
}
