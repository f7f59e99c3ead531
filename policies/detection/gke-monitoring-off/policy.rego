# METADATA
# title: Cluster is not monitored
# description: Without measurements a miner or a flood shows on the invoice first.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Remove `monitoring_service`, or set `monitoring.googleapis.com/kubernetes`."}
package rearguard.detection.gke_monitoring_off

import data.rearguard.lib.cloud

_values := {"none", "monitoring.googleapis.com"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "monitoring_service")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is not monitored: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
