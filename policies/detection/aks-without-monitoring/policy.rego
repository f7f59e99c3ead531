# METADATA
# title: Cluster sends its logs nowhere
# description: Without monitoring neither intruders nor faults leave a trace outside the cluster.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity]
#   aliases: [ID-07]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `oms_agent` or a diagnostic setting.}
package rearguard.detection.aks_without_monitoring

import data.rearguard.lib.cloud

deny contains {"message": message, "path": cluster.path} if {
	some cluster in cloud.resources("azurerm_kubernetes_cluster")
	cloud.missing(cloud.get(cluster, "oms_agent"))
	cloud.off(cloud.get(cluster, "addon_profile.oms_agent.enabled"))
	not cloud.companion("azurerm_monitor_diagnostic_setting", "target_resource_id", cluster)
	message := sprintf("%s sends its logs nowhere", [cluster.name])
}
