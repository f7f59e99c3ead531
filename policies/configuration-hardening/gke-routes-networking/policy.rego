# METADATA
# title: Cluster is not native to its network
# description: "Pods get addresses by routes of the project: private clusters, policies by address and private access to services do not work with it."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `networking_mode` to `VPC_NATIVE` with an `ip_allocation_policy` block."}
package rearguard.configuration_hardening.gke_routes_networking

import data.rearguard.lib.cloud

_values := {"ROUTES"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "networking_mode")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s uses routes for its pods: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	resource.format == "ansible"
	fact := cloud.get(resource, "ip_allocation_policy.use_ip_aliases")
	cloud.turned_off(fact)
	message := sprintf("%s uses routes for its pods: %s", [resource.name, cloud.says(fact)])
}
