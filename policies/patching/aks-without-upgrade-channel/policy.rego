# METADATA
# title: Cluster is not upgraded by itself
# description: "Without a channel the cluster stays on its version until somebody thinks of it, and leaves support after a year."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [integrity]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Set `automatic_upgrade_channel` to `patch`."}
package rearguard.patching.aks_without_upgrade_channel

import data.rearguard.lib.cloud

_values := {"patch", "stable", "rapid", "node-image"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.any(resource, ["automatic_upgrade_channel", "automatic_channel_upgrade"])
	cloud.other_than(fact, _values)
	message := sprintf("%s has no upgrade channel: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
