# METADATA
# title: Cluster has no network policy
# description: Every pod reaches every other pod. One taken over pod is then enough to try all others.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Enable `network_policy`, or use Dataplane V2."}
package rearguard.access_control.gke_without_network_policy

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "network_policy.enabled")
	cloud.off(fact)
	not cloud.is_one_of(cloud.get(cluster, "datapath_provider"), {"ADVANCED_DATAPATH"})
	not cloud.on(cloud.get(cluster, "enable_autopilot"))
	message := sprintf("%s has no network policy: %s", [cluster.name, cloud.says(fact)])
}
