# METADATA
# title: Cluster refuses no dangerous pods
# description: Without a policy for pods everybody who may create one may own its node.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Enforce Pod Security Admission in every namespace and turn on `security_posture_config`.}
package rearguard.configuration_hardening.gke_without_pod_security

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "pod_security_policy_config.enabled")
	cloud.off(fact)
	cloud.missing(cloud.get(cluster, "security_posture_config"))
	not cloud.on(cloud.get(cluster, "enable_autopilot"))
	message := sprintf("%s refuses no dangerous pods: %s", [cluster.name, cloud.says(fact)])
}
