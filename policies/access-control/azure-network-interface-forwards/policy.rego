# METADATA
# title: Network interface forwards traffic of others
# description: A machine that forwards can be used to pass around firewalls. Only routers and gateways need it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_network_interface, azure_rm_networkinterface, Microsoft.Network/networkInterfaces]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Turn IP forwarding off unless the machine is a gateway.}
package rearguard.access_control.azure_network_interface_forwards

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_network_interface")
	fact := cloud.any(resource, ["ip_forwarding_enabled", "enable_ip_forwarding"])
	cloud.on(fact)
	message := sprintf("%s forwards traffic of others: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_network_interface")
