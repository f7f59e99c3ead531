# METADATA
# title: Control plane of the cluster has a public address
# description: "The API of a cluster that is not private stands on the internet, even where a list of ranges guards it."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `private_cluster_enabled = true`."}
package rearguard.access_control.aks_public_cluster

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.any(resource, ["private_cluster_enabled", "private_link_enabled"])
	cloud.off(fact)
	message := sprintf("%s has a public control plane: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
