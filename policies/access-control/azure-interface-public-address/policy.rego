# METADATA
# title: Network interface has a public address
# description: The machine can be reached and scanned from the internet; only its firewall stands before it.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_network_interface,
#     azure_rm_networkinterface,
#     Microsoft.Network/networkInterfaces,
#     azurerm_linux_virtual_machine_scale_set,
#     azurerm_windows_virtual_machine_scale_set,
#     azurerm_orchestrated_virtual_machine_scale_set,
#     Microsoft.Compute/virtualMachineScaleSets,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Reach the machine through a load balancer, a bastion or a VPN."}
package rearguard.access_control.azure_interface_public_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some interface in cloud.resources("azurerm_network_interface")
	some configuration in cloud.blocks(interface, "ip_configuration")
	fact := cloud.get(configuration, "public_ip_address_id")
	not cloud.missing(fact)
	message := sprintf("%s has a public address", [interface.name])
}

# Machines of a scale set get one each.
deny contains {"message": message, "path": address.path} if {
	some type in ["azurerm_linux_virtual_machine_scale_set", "azurerm_windows_virtual_machine_scale_set", "azurerm_orchestrated_virtual_machine_scale_set"]
	some machines in cloud.resources(type)
	some interface in cloud.blocks(machines, "network_interface")
	some configuration in cloud.blocks(interface, "ip_configuration")
	some address in cloud.blocks(configuration, "public_ip_address")
	message := sprintf("%s has public addresses", [machines.name])
}
