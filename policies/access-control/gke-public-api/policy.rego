# METADATA
# title: Kubernetes API of GKE is open to the internet
# description: "Everybody may talk to the API: one leaked token or one flaw in it is then enough."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_container_cluster, gcp_container_cluster, container.cluster]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1133], nist-800-53: [SC-7, AC-17], cis-v8: ["12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the networks in `master_authorized_networks_config`, or make the endpoint private."}
package rearguard.access_control.gke_public_api

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("google_container_cluster")
	some networks in cloud.blocks(cluster, "master_authorized_networks_config")
	some block in cloud.blocks(networks, "cidr_blocks")
	fact := cloud.get(block, "cidr_block")
	cloud.is_one_of(fact, {"0.0.0.0/0", "::/0"})
	message := sprintf("%s lets everybody reach the Kubernetes API: %s", [cluster.name, fact.value])
}
