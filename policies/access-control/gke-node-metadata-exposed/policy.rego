# METADATA
# title: Pods reach the metadata of their node
# description: A pod can then take the token of the node and everything its service account may do.
# custom:
#   severity: high
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_node_pool, google_container_cluster, container.nodePool, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `workload_metadata_config.mode` to `GKE_METADATA`."}
package rearguard.access_control.gke_node_metadata_exposed

import data.rearguard.lib.cloud

_types := {
	"google_container_node_pool",
	"google_container_cluster",
}

_values := {"GCE_METADATA", "EXPOSE", "UNSPECIFIED", "MODE_UNSPECIFIED"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.any(resource, ["node_config.workload_metadata_config.mode", "node_config.workload_metadata_config.node_metadata"])
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets pods reach the metadata of the node: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
