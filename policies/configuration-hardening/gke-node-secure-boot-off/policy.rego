# METADATA
# title: Nodes start without secure boot
# description: A changed kernel module loads unseen and outlives every clean-up above it.
# custom:
#   severity: low
#   precision: low
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
#   countermeasure: {kind: configure, text: "Set `shielded_instance_config.enable_secure_boot = true`."}
package rearguard.configuration_hardening.gke_node_secure_boot_off

import data.rearguard.lib.cloud

_types := {
	"google_container_node_pool",
	"google_container_cluster",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "node_config.shielded_instance_config.enable_secure_boot")
	cloud.off(fact)
	message := sprintf("%s starts its nodes without secure boot: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
