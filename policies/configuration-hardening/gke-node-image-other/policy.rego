# METADATA
# title: Nodes run an image other than the hardened one
# description: "Container-Optimized OS is read-only, small and patched by Google; other images are more to attack."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_container_node_pool,
#     google_container_cluster,
#     gcp_container_node_pool,
#     gcp_container_cluster,
#     container.nodePool,
#     container.cluster,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `image_type` to `COS_CONTAINERD`."}
package rearguard.configuration_hardening.gke_node_image_other

import data.rearguard.lib.cloud

_types := {
	"google_container_node_pool",
	"google_container_cluster",
}

_values := {"COS", "COS_CONTAINERD"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "node_config.image_type")
	cloud.is_none_of(fact, _values)
	message := sprintf("%s runs another image than Container-Optimized OS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
