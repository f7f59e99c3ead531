# METADATA
# title: Start of nodes is not watched
# description: "The measurements of the boot are not compared, so that a changed one goes unseen. They are unless it is turned off."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_container_node_pool,
#     google_container_cluster,
#     gcp_container_node_pool,
#     gcp_container_cluster,
#     container.nodePool,
#     container.cluster,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, RA-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Remove `enable_integrity_monitoring = false`."}
package rearguard.detection.gke_node_integrity_unwatched

import data.rearguard.lib.cloud

_types := {
	"google_container_node_pool",
	"google_container_cluster",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "node_config.shielded_instance_config.enable_integrity_monitoring")
	cloud.turned_off(fact)
	message := sprintf("%s does not watch the start of its nodes: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
