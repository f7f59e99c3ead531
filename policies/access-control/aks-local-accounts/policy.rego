# METADATA
# title: Cluster keeps local administrator accounts
# description: A local account bypasses single sign-on and stays when its user leaves.
# custom:
#   severity: medium
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `local_account_disabled = true`.}
package rearguard.access_control.aks_local_accounts

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "local_account_disabled")
	cloud.off(fact)
	message := sprintf("%s keeps local administrator accounts: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
