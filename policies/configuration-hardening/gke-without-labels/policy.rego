# METADATA
# title: Cluster has no labels
# description: "Labels say whose cluster it is and what it is for; findings, costs and incidents are sent by them."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `resource_labels`."}
package rearguard.configuration_hardening.gke_without_labels

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "resource_labels")
	cloud.missing(fact)
	message := sprintf("%s has no labels: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
