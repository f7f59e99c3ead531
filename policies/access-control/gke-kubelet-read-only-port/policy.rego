# METADATA
# title: Kubelet answers without a login
# description: The read-only port tells everybody in the network which pods run, with their settings.
# custom:
#   severity: medium
#   kinds: [terraform, deployment-manager]
#   resources: [
#     google_container_cluster,
#     google_container_node_pool,
#     container.cluster,
#     container.nodePool,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `insecure_kubelet_readonly_port_enabled = \"FALSE\"`."}
package rearguard.access_control.gke_kubelet_read_only_port

import data.rearguard.lib.cloud

_stated := [
	["google_container_cluster", "node_config.kubelet_config", "insecure_kubelet_readonly_port_enabled"],
	["google_container_cluster", "node_pool_defaults.node_config_defaults", "insecure_kubelet_readonly_port_enabled"],
	["google_container_node_pool", "node_config.kubelet_config", "insecure_kubelet_readonly_port_enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s opens the read-only port of the kubelet: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
