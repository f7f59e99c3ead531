# METADATA
# title: Machine takes the keys of the whole project
# description: "A key in the metadata of the project opens every machine that does not refuse it: one lost key is all of them."
# custom:
#   severity: low
#   precision: medium
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
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `block-project-ssh-keys` in the metadata, or use OS Login."}
package rearguard.access_control.google_vm_project_keys

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
	not _excused(resource)
	fact := cloud.get(resource, "metadata.block-project-ssh-keys")
	cloud.off(fact)
	message := sprintf("%s takes the SSH keys of the project: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"metadata.enable-oslogin"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
