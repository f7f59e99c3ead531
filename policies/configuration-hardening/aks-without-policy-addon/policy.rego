# METADATA
# title: Cluster does not enforce policies
# description: Without the policy add-on nothing refuses workloads that break the rules of the organisation.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `azure_policy_enabled = true`.}
package rearguard.configuration_hardening.aks_without_policy_addon

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.any(resource, ["azure_policy_enabled", "addon_profile.azure_policy.enabled"])
	cloud.off(fact)
	message := sprintf("%s does not enforce policies: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
