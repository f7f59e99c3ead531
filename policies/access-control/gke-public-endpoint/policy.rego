# METADATA
# title: Control plane of the cluster has a public address
# description: "The API of the cluster stands on the internet, even where a list of networks guards it."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `private_cluster_config.enable_private_endpoint = true`."}
package rearguard.access_control.gke_public_endpoint

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "private_cluster_config.enable_private_endpoint")
	cloud.off(fact)
	message := sprintf("%s has a public control plane: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
