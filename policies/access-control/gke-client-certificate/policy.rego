# METADATA
# title: Cluster issues client certificates
# description: A certificate cannot be revoked short of rotating the authority of the cluster.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_container_cluster, gcp_container_cluster]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Log in with Google identities.}
package rearguard.access_control.gke_client_certificate

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "master_auth.client_certificate_config.issue_client_certificate")
	cloud.on(fact)
	message := sprintf("%s issues client certificates: %s", [cluster.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "master_auth.password")
	not cloud.missing(fact)
	message := sprintf("%s takes a password for everything", [cluster.name])
}
