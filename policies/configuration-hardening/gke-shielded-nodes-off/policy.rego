# METADATA
# title: Cluster has no shielded nodes
# description: Without them a node cannot prove that it is one, and a stolen bootstrap key joins the cluster.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `enable_shielded_nodes = false`.}
package rearguard.configuration_hardening.gke_shielded_nodes_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "enable_shielded_nodes")
	cloud.turned_off(fact)
	message := sprintf("%s has no shielded nodes: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
