# METADATA
# title: Nodes are never renewed
# description: Holes in the kernel and the runtime stay until somebody thinks of them.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [integrity]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Set the channel to `NodeImage` or `SecurityPatch`."}
package rearguard.patching.aks_node_images_not_renewed

import data.rearguard.lib.cloud

_stated := [
	["azurerm_kubernetes_cluster", "node_os_upgrade_channel", ["None"]],
	["azurerm_kubernetes_cluster", "node_os_channel_upgrade", ["None"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property, values] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s never renews its nodes: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
