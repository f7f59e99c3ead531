# METADATA
# title: Machine is not shielded
# description: Shielded machines prove what they booted; without, a root kit below the system stays unseen.
# custom:
#   severity: low
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
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the settings that turn it off.}
package rearguard.configuration_hardening.google_vm_not_shielded

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	some property in ["enable_secure_boot", "enable_vtpm", "enable_integrity_monitoring"]
	fact := cloud.get(machine, sprintf("shielded_instance_config.%s", [property]))
	cloud.turned_off(fact)
	message := sprintf("%s is not shielded: %s", [machine.name, cloud.says(fact)])
}

deny contains {"message": message, "path": machine.path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	cloud.missing(cloud.get(machine, "shielded_instance_config"))
	message := sprintf("%s is not shielded: shielded_instance_config is not set", [machine.name])
}
