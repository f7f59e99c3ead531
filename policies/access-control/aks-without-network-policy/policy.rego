# METADATA
# title: Cluster has no network policy
# description: Every pod reaches every other pod. One taken over pod is then enough to try all others.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `network_policy` to `azure`, `calico` or `cilium`."}
package rearguard.access_control.aks_without_network_policy

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "network_profile.network_policy")
	cloud.missing(fact)
	message := sprintf("%s has no network policy: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
