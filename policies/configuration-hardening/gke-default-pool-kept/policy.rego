# METADATA
# title: Cluster keeps its first node pool
# description: The first pool cannot be changed without making the cluster anew; pools of their own can.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `remove_default_node_pool = true` and use `google_container_node_pool`."}
package rearguard.configuration_hardening.gke_default_pool_kept

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	not _excused(resource)
	fact := cloud.get(resource, "remove_default_node_pool")
	cloud.off(fact)
	message := sprintf("%s keeps its first node pool: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"enable_autopilot"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
