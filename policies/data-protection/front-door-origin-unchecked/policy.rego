# METADATA
# title: Front door does not check the name of the origin
# description: A certificate of anybody will do, so that others can answer in place of the origin.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_cdn_frontdoor_origin,
#     azurerm_frontdoor,
#     Microsoft.Cdn/profiles/origingroups/origins,
#     Microsoft.Cdn/profiles/originGroups/origins,
#     Microsoft.Network/frontDoors,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Check the name in the certificate."}
package rearguard.data_protection.front_door_origin_unchecked

import data.rearguard.lib.cloud

_stated := [
	["azurerm_cdn_frontdoor_origin", "", "certificate_name_check_enabled"],
	["azurerm_frontdoor", "backend_pool_settings", "enforce_backend_pools_certificate_name_check"],
	["azurerm_frontdoor", "", "enforce_backend_pools_certificate_name_check"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.turned_off(fact)
	message := sprintf("%s does not check names: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
