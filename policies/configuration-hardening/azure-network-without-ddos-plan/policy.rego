# METADATA
# title: Network has no plan against floods
# description: "Addresses in the network have the basic protection only, without alerts, tuning or help during an attack."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_virtual_network, Microsoft.Network/virtualNetworks]
#   impact: [availability]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a `ddos_protection_plan` block where the cost is worth it."}
package rearguard.configuration_hardening.azure_network_without_ddos_plan

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_virtual_network")
	fact := cloud.get(resource, "ddos_protection_plan.id")
	cloud.missing(fact)
	message := sprintf("%s has no protection plan against floods: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_virtual_network")
