# METADATA
# title: Network makes its own subnets
# description: A network of this kind has a subnet and open rules in every region, where nobody looks.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_network, gcp_compute_network, compute.network]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `auto_create_subnetworks = false`.}
package rearguard.access_control.google_default_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_network")
	fact := cloud.get(resource, "auto_create_subnetworks")
	cloud.on(fact)
	message := sprintf("%s makes its own subnets: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_network")
