# METADATA
# title: Machine starts without secure boot
# description: A changed boot loader or kernel starts unseen and outlives every clean-up above it. Secure boot is off unless it is turned on.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_instance,
#     google_compute_instance_template,
#     google_compute_instance_from_template,
#     google_compute_region_instance_template,
#     gcp_compute_instance,
#     compute.instance,
#     compute.instanceTemplate,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `shielded_instance_config.enable_secure_boot = true`."}
package rearguard.configuration_hardening.google_vm_secure_boot_off

import data.rearguard.lib.cloud

_types := {
	"google_compute_instance",
	"google_compute_instance_template",
	"google_compute_instance_from_template",
	"google_compute_region_instance_template",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "shielded_instance_config.enable_secure_boot")
	cloud.off(fact)
	message := sprintf("%s starts without secure boot: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
