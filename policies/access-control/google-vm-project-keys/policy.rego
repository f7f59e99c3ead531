# METADATA
# title: Machine takes the keys of the whole project
# description: A key that opens one machine opens all that take project keys.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_compute_instance, gcp_compute_instance]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `block-project-ssh-keys = true`.}
package rearguard.access_control.google_vm_project_keys

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_instance")
	fact := cloud.get(resource, "metadata.block-project-ssh-keys")
	cloud.off(fact)
	message := sprintf("%s takes the keys of the whole project: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_instance")
