# METADATA
# title: Kubernetes API of AKS is open to the internet
# description: "Everybody may talk to the API: one leaked token or one flaw in it is then enough."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_kubernetes_cluster, azure_rm_aks, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1133], nist-800-53: [SC-7, AC-17], cis-v8: ["12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `authorized_ip_ranges`, or make the cluster private."}
package rearguard.access_control.aks_public_api

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("azurerm_kubernetes_cluster")
	not cloud.on(cloud.any(cluster, ["private_cluster_enabled", "private_link_enabled"]))
	fact := cloud.any(cluster, ["api_server_access_profile.authorized_ip_ranges", "api_server_authorized_ip_ranges"])
	_open(fact)
	message := sprintf("%s lets everybody reach the Kubernetes API: %s", [cluster.name, cloud.says(fact)])
}

_open(fact) if cloud.missing(fact)

_open(fact) if {
	some text in cloud.texts(fact)
	text.value == "0.0.0.0/0"
}
