# METADATA
# title: Kubernetes API of GKE is not restricted
# description: Without authorised networks and without a private endpoint everybody may talk to the API.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1133], nist-800-53: [SC-7, AC-17], cis-v8: ["12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `master_authorized_networks_config`, or make the endpoint private."}
package rearguard.access_control.gke_api_not_restricted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	fact := cloud.get(cluster, "master_authorized_networks_config")
	cloud.missing(fact)
	cloud.off(cloud.get(cluster, "private_cluster_config.enable_private_endpoint"))
	message := sprintf("%s lets everybody reach the Kubernetes API: %s", [cluster.name, cloud.says(fact)])
}
