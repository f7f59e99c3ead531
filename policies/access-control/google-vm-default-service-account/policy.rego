# METADATA
# title: Machine runs as the default service account
# description: The default account may edit the whole project; whoever takes the machine over may too.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_instance,
#     gcp_compute_instance,
#     google_compute_instance_template,
#     google_compute_region_instance_template,
#     google_compute_instance_from_template,
#     compute.instance,
#     compute.instanceTemplate,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the machine a service account with the rights it needs.}
package rearguard.access_control.google_vm_default_service_account

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	some account in cloud.blocks(machine, "service_account")
	fact := cloud.get(account, "email")
	_is_default(fact)
	message := sprintf("%s runs as the default service account: %s", [machine.name, cloud.says(fact)])
}

# Who names no account gives none; a block that names none takes the default one.
_is_default(fact) if cloud.missing(fact)

_is_default(fact) if {
	fact.state == "known"
	not contains(object.get(fact, "value", ""), "@")
}

_is_default(fact) if endswith(fact.value, "-compute@developer.gserviceaccount.com")
