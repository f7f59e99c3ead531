# METADATA
# title: Cluster sends its logs nowhere
# description: The logs of the API are what an incident in a cluster is understood from.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [ID-07]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Remove `logging_service`, or set `logging.googleapis.com/kubernetes`."}
package rearguard.detection.gke_logging_off

import data.rearguard.lib.cloud

_values := {"none"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "logging_service")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s sends its logs nowhere: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
