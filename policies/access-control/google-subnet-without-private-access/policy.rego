# METADATA
# title: Subnet reaches Google services over the internet
# description: Without private access machines need public addresses to reach them.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_subnetwork, gcp_compute_subnetwork, compute.subnetwork]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `private_ip_google_access = true`.}
package rearguard.access_control.google_subnet_without_private_access

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_subnetwork")
	fact := cloud.get(resource, "private_ip_google_access")
	cloud.off(fact)
	message := sprintf("%s reaches Google services over the internet only: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_subnetwork")
