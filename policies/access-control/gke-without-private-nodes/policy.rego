# METADATA
# title: Nodes of the cluster have public addresses
# description: Nodes with public addresses can be reached around the load balancers.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_container_cluster,
#     gcp_container_cluster,
#     container.cluster,
#     google_container_node_pool,
#     container.nodePool,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_private_nodes = true`.}
package rearguard.access_control.gke_without_private_nodes

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "private_cluster_config.enable_private_nodes")
	cloud.off(fact)
	message := sprintf("%s gives its nodes public addresses: %s", [resource.name, cloud.says(fact)])
}

# A pool may differ from its cluster.
deny contains {"message": message, "path": fact.path} if {
	some pool in cloud.resources("google_container_node_pool")
	fact := cloud.get(pool, "network_config.enable_private_nodes")
	cloud.turned_off(fact)
	message := sprintf("%s gives its nodes public addresses: %s", [pool.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
