# METADATA
# title: Nodes are not upgraded
# description: Corrections for the kernel and the kubelet wait until somebody remembers.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_container_node_pool,
#     gcp_container_node_pool,
#     container.nodePool,
#     google_container_cluster,
#     container.cluster,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Remove `auto_upgrade = false`.}
package rearguard.patching.gke_node_auto_upgrade_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_node_pool")
	fact := cloud.get(resource, "management.auto_upgrade")
	cloud.turned_off(fact)
	message := sprintf("%s does not upgrade its nodes: %s", [resource.name, cloud.says(fact)])
}

# Pools that the cluster makes by itself.
deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "cluster_autoscaling.auto_provisioning_defaults.management.auto_upgrade")
	cloud.turned_off(fact)
	message := sprintf("%s does not upgrade its nodes: %s", [cluster.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_node_pool")
