# METADATA
# title: Scopes are asked of a scheme that has none
# description: "Keys and passwords carry no scopes: what looks like a limit is none."
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use OAuth 2 or OpenID Connect where scopes are meant, otherwise leave the list empty."}
package rearguard.access_control.openapi_scope_without_meaning

import data.rearguard.lib.openapi

deny contains {"message": message, "path": requirement.path} if {
	some requirement in openapi.requirements
	some scheme in openapi.schemes
	scheme.name == requirement.scheme
	scheme.value.type in {"apiKey", "basic", "http", "mutualTLS"}
	count(requirement.scopes) > 0
	_has_no_roles
	message := sprintf("the scheme %s has no scopes", [scheme.name])
}

# From version 3.1 on the words are roles that the description may ask for.
_has_no_roles if not input.openapi

_has_no_roles if startswith(input.openapi, "3.0")
