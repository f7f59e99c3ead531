# METADATA
# title: Node pool is not told to repair its nodes
# description: A broken node stays, and its pods with it. With repair it is replaced within minutes.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_node_pool, gcp_container_node_pool, container.nodePool]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `auto_repair = true` in `management`.}
package rearguard.configuration_hardening.gke_node_auto_repair_not_on

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_node_pool")
	fact := cloud.get(resource, "management.auto_repair")
	cloud.off(fact)
	message := sprintf("%s is not told to repair its nodes: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_node_pool")
