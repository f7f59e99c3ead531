# METADATA
# title: Cluster runs alpha features
# description: "Clusters with alpha features get no upgrades, are deleted after 30 days and run what nobody vouches for."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `enable_kubernetes_alpha`."}
package rearguard.configuration_hardening.gke_alpha_features

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_container_cluster")
	fact := cloud.get(resource, "enable_kubernetes_alpha")
	cloud.on(fact)
	message := sprintf("%s runs alpha features: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
