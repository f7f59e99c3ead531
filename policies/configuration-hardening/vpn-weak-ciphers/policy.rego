# METADATA
# title: VPN takes weak ciphers
# description: DES, MD5, SHA-1 and small groups have been broken or are within reach.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_virtual_network_gateway_connection, azurerm_vpn_server_configuration, Microsoft.Network/connections]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use AES-256, SHA-256 and group 14 or better."}
package rearguard.configuration_hardening.vpn_weak_ciphers

import data.rearguard.lib.cloud

_stated := [
	["azurerm_virtual_network_gateway_connection", "ipsec_policy", "dh_group", ["None", "DHGroup1", "DHGroup2"]],
	["azurerm_virtual_network_gateway_connection", "ipsec_policy", "ike_encryption", ["DES", "DES3"]],
	["azurerm_virtual_network_gateway_connection", "ipsec_policy", "ike_integrity", ["MD5", "SHA1"]],
	["azurerm_virtual_network_gateway_connection", "ipsec_policy", "ipsec_encryption", ["None", "DES", "DES3"]],
	["azurerm_virtual_network_gateway_connection", "ipsec_policy", "ipsec_integrity", ["MD5", "SHA1"]],
	["azurerm_virtual_network_gateway_connection", "ipsec_policy", "pfs_group", ["None", "PFS1", "PFS2"]],
	["azurerm_vpn_server_configuration", "ipsec_policy", "ike_integrity", ["MD5", "SHA1"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s takes a weak cipher: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
