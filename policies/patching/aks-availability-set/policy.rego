# METADATA
# title: Nodes are in an availability set
# description: Since 30 September 2025 such clusters have no support; they cannot scale or be upgraded by pool.
# related_resources: [{ref: "https://learn.microsoft.com/azure/aks/availability-sets-on-aks"}]
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Use `VirtualMachineScaleSets`."}
package rearguard.patching.aks_availability_set

import data.rearguard.lib.cloud

_stated := [
	["azurerm_kubernetes_cluster", "default_node_pool", "type", ["AvailabilitySet"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s is of a retired kind: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
