# METADATA
# title: Subnet has no security group
# description: Without a group every port of every machine is open to the network and to its peers.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_subnet,
#     azurerm_virtual_network,
#     azure_rm_subnet,
#     Microsoft.Network/virtualNetworks/subnets,
#     Microsoft.Network/virtualNetworks,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Tie a security group to the subnet with `azurerm_subnet_network_security_group_association`."}
package rearguard.access_control.azure_subnet_without_security_group

import data.rearguard.lib.cloud

# Subnets of services that take no group, or bring their own rules.
_own_rules := {"GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "AzureBastionSubnet", "RouteServerSubnet"}

deny contains {"message": message, "path": subnet.path} if {
	some subnet in cloud.resources("azurerm_subnet")
	not cloud.is_one_of(cloud.get(subnet, "name"), _own_rules)
	cloud.missing(cloud.get(subnet, "network_security_group_id"))
	cloud.missing(cloud.get(subnet, "delegation"))
	not cloud.companion("azurerm_subnet_network_security_group_association", "subnet_id", subnet)
	message := sprintf("%s has no security group", [subnet.name])
}

deny contains {"message": message, "path": subnet.path} if {
	some network in cloud.resources("azurerm_virtual_network")
	some subnet in cloud.blocks(network, "subnet")
	not cloud.is_one_of(cloud.get(subnet, "name"), _own_rules)
	cloud.missing(cloud.get(subnet, "security_group"))
	message := sprintf("a subnet of %s has no security group", [subnet.name])
}
