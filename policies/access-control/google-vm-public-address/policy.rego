# METADATA
# title: Machine has a public address
# description: A public address makes every listening port depend on one firewall rule.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_instance,
#     google_compute_instance_template,
#     google_compute_region_instance_template,
#     google_compute_instance_from_template,
#     gcp_compute_instance,
#     compute.instance,
#     compute.instanceTemplate,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `access_config` and publish by a load balancer.}
package rearguard.access_control.google_vm_public_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	some interface in cloud.blocks(machine, "network_interface")
	count(cloud.blocks(interface, "access_config")) > 0
	path := array.concat(interface.path, ["access_config", 0])
	message := sprintf("%s has a public address", [machine.name])
}

deny contains {"message": message, "path": path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	some interface in cloud.blocks(machine, "network_interface")
	count(cloud.blocks(interface, "ipv6_access_config")) > 0
	path := array.concat(interface.path, ["ipv6_access_config", 0])
	message := sprintf("%s has a public address", [machine.name])
}
