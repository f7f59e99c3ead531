# METADATA
# title: Temporary disks of nodes are not encrypted
# description: Caches and temporary disks lie outside of disk encryption unless the host encrypts them.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_kubernetes_cluster,
#     azurerm_kubernetes_cluster_node_pool,
#     Microsoft.ContainerService/managedClusters,
#     Microsoft.ContainerService/managedClusters/agentPools,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `host_encryption_enabled = true`."}
package rearguard.data_protection.aks_host_encryption_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_kubernetes_cluster": ["default_node_pool.host_encryption_enabled", "default_node_pool.enable_host_encryption"],
	"azurerm_kubernetes_cluster_node_pool": ["host_encryption_enabled", "enable_host_encryption"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.off(fact)
	message := sprintf("%s leaves the disks of its hosts unencrypted: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
