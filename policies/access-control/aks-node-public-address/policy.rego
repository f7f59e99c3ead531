# METADATA
# title: Nodes of the cluster have public addresses
# description: "Each node can be reached and scanned from the internet, past the load balancer."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_kubernetes_cluster,
#     azurerm_kubernetes_cluster_node_pool,
#     azure_rm_aksagentpool,
#     Microsoft.ContainerService/managedClusters,
#     Microsoft.ContainerService/managedClusters/agentPools,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the setting; nodes reach the internet through a NAT gateway."}
package rearguard.access_control.aks_node_public_address

import data.rearguard.lib.cloud

_properties := {
	"azurerm_kubernetes_cluster": ["default_node_pool.node_public_ip_enabled", "default_node_pool.enable_node_public_ip"],
	"azurerm_kubernetes_cluster_node_pool": ["node_public_ip_enabled", "enable_node_public_ip"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.on(fact)
	message := sprintf("%s gives its nodes public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
