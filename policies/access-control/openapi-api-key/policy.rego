# METADATA
# title: API is opened by a fixed key
# description: A key names a program at best, never expires and is copied around.
# custom:
#   severity: low
#   precision: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use OAuth 2 or OpenID Connect for what matters.}
package rearguard.access_control.openapi_api_key

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.type == "apiKey"
	path := array.concat(scheme.path, ["type"])
	message := sprintf("the scheme %s is a fixed key", [scheme.name])
}
