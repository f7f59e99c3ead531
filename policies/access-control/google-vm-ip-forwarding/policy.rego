# METADATA
# title: Machine forwards traffic of others
# description: A machine that may send packets with addresses of others can stand in the middle of connections. Only routers and gateways need it.
# custom:
#   severity: medium
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
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `can_ip_forward`."}
package rearguard.access_control.google_vm_ip_forwarding

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
	fact := cloud.get(resource, "can_ip_forward")
	cloud.on(fact)
	message := sprintf("%s forwards traffic of others: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
