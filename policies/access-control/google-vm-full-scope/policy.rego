# METADATA
# title: Machine may use every API
# description: With the scope for everything only the roles of the account stand between an intruder and the project.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [
#     google_compute_instance,
#     google_compute_instance_template,
#     google_compute_region_instance_template,
#     google_compute_instance_from_template,
#     google_container_node_pool,
#     google_container_cluster,
#     gcp_compute_instance,
#     gcp_container_node_pool,
#     gcp_container_cluster,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use a service account of its own with the roles it needs.}
package rearguard.access_control.google_vm_full_scope

import data.rearguard.lib.cloud

deny contains {"message": message, "path": scope.path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	some account in cloud.blocks(machine, "service_account")
	some scope in cloud.texts(cloud.get(account, "scopes"))
	scope.value in {"cloud-platform", "https://www.googleapis.com/auth/cloud-platform"}
	not _is_own(cloud.get(account, "email"))
	message := sprintf("%s may use every API: %s", [machine.name, scope.value])
}

# With an account of its own the roles decide, which is what Google advises.
_is_own(fact) if {
	parts := split(fact.value, "@")
	count(parts) == 2
	not _is_default(parts)
}

_is_own(fact) if fact.state == "unknown"

_is_default(parts) if {
	endswith(parts[0], "-compute")
	parts[1] == "developer.gserviceaccount.com"
}
