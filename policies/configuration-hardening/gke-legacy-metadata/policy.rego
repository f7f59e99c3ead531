# METADATA
# title: Nodes answer the old metadata service
# description: The old endpoints hand credentials to every program that can make a request.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_container_node_pool,
#     gcp_container_node_pool,
#     container.nodePool,
#     google_container_cluster,
#     gcp_container_cluster,
#     container.cluster,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-27]
#   controls: {cwe: [CWE-918], attack: [T1552.005], nist-800-53: [AC-3, SC-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the setting.}
package rearguard.configuration_hardening.gke_legacy_metadata

import data.rearguard.lib.cloud

_types := {"google_container_cluster", "google_container_node_pool"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "node_config.metadata.disable-legacy-endpoints")
	cloud.turned_off(fact)
	message := sprintf("%s answers the old metadata service: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
