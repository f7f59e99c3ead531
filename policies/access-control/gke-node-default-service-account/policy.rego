# METADATA
# title: Nodes run as the default service account
# description: The default account may edit the whole project; every pod on the node can borrow it.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_container_cluster, google_container_node_pool, gcp_container_cluster, gcp_container_node_pool]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the nodes a service account with the rights they need.}
package rearguard.access_control.gke_node_default_service_account

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["google_container_cluster", "google_container_node_pool"]
	some pool in cloud.resources(type)
	some node in cloud.blocks(pool, "node_config")
	fact := cloud.get(node, "service_account")
	_is_default(fact)
	message := sprintf("nodes of %s run as the default service account: %s", [pool.name, cloud.says(fact)])
}

_is_default(fact) if cloud.missing(fact)

_is_default(fact) if regex.match(`(^default$|-compute@developer\.gserviceaccount\.com$)`, fact.value)
