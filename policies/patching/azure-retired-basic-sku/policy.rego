# METADATA
# title: Basic addresses and balancers are retired
# description: Since 30 September 2025 they have no support and no agreement, and they are open unless a security group closes them.
# related_resources: [{ref: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance"}]
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_public_ip,
#     azurerm_lb,
#     azurerm_public_ip_prefix,
#     Microsoft.Network/publicIPAddresses,
#     Microsoft.Network/loadBalancers,
#   ]
#   impact: [availability, confidentiality]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to the standard SKU."}
package rearguard.patching.azure_retired_basic_sku

import data.rearguard.lib.cloud

_stated := [
	["azurerm_public_ip", "sku", ["Basic"]],
	["azurerm_lb", "sku", ["Basic"]],
	["azurerm_public_ip_prefix", "sku", ["Basic"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property, values] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s is of a retired kind: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
