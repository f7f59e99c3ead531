# METADATA
# title: Cluster has no role-based access control
# description: Everybody who reaches the API with any identity may do everything.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the setting.}
package rearguard.access_control.aks_rbac_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.any(resource, ["role_based_access_control_enabled", "role_based_access_control.enabled"])
	cloud.turned_off(fact)
	message := sprintf("%s has no role-based access control: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
