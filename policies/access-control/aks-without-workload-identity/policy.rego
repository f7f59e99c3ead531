# METADATA
# title: Pods have no identities of their own
# description: "Without workload identities pods use keys in secrets, or the identity of the node with everything it may do."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `workload_identity_enabled = true` with `oidc_issuer_enabled = true`."}
package rearguard.access_control.aks_without_workload_identity

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "workload_identity_enabled")
	cloud.off(fact)
	message := sprintf("%s gives pods no identities: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
