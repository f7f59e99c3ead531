# METADATA
# title: Cluster does not state its ranges for pods
# description: "The block makes the cluster native to its network and keeps it so, whatever the default of the version is."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add an `ip_allocation_policy` block."}
package rearguard.configuration_hardening.gke_alias_addresses_not_stated

import data.rearguard.lib.cloud

deny contains {"message": message, "path": cluster.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "ip_allocation_policy")
	fact.state == "absent"
	message := sprintf("%s does not state its alias addresses", [cluster.name])
}
