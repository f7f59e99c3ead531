# METADATA
# title: Kubernetes dashboard is installed
# description: The dashboard has been the way into many clusters; it needs rights that an intruder wants.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `kube_dashboard`.}
package rearguard.configuration_hardening.aks_dashboard

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "addon_profile.kube_dashboard.enabled")
	cloud.on(fact)
	message := sprintf("%s installs the Kubernetes dashboard: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
