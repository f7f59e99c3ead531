# METADATA
# title: Cluster runs every image
# description: Without binary authorization an image from anywhere may run. With it only images that were signed by your pipeline do.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `binary_authorization`.}
package rearguard.configuration_hardening.gke_without_binary_authorization

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.any(resource, ["binary_authorization.evaluation_mode", "enable_binary_authorization"])
	_runs_all(fact)
	message := sprintf("%s runs every image: %s", [resource.name, cloud.says(fact)])
}

_runs_all(fact) if cloud.missing(fact)

_runs_all(fact) if cloud.turned_off(fact)

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
