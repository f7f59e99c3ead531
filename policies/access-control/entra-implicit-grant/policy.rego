# METADATA
# title: Application takes tokens from the address bar
# description: Tokens of the implicit grant stand in addresses, and so in histories and logs.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [azuread_application]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use the authorization code with PKCE."}
package rearguard.access_control.entra_implicit_grant

import data.rearguard.lib.cloud

_stated := [
	["azuread_application", "web.implicit_grant", "access_token_issuance_enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s hands out access tokens by address: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("azuread_application")
