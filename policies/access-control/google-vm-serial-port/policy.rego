# METADATA
# title: Machine has a console that everybody may reach
# description: "The interactive serial console knows no list of addresses: whoever has the login reaches it from the internet."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_instance,
#     google_compute_instance_template,
#     google_compute_instance_from_template,
#     google_compute_region_instance_template,
#     google_compute_project_metadata,
#     gcp_compute_instance,
#     compute.instance,
#     compute.instanceTemplate,
#     google_compute_project_metadata_item,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `serial-port-enable`."}
package rearguard.access_control.google_vm_serial_port

import data.rearguard.lib.cloud

_types := {
	"google_compute_instance",
	"google_compute_instance_template",
	"google_compute_instance_from_template",
	"google_compute_region_instance_template",
	"google_compute_project_metadata",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "metadata.serial-port-enable")
	cloud.on(fact)
	message := sprintf("%s opens its serial console: %s", [resource.name, cloud.says(fact)])
}

# One entry of the metadata of a project may stand by itself.
deny contains {"message": message, "path": fact.path} if {
	some item in cloud.resources("google_compute_project_metadata_item")
	cloud.is_one_of(cloud.get(item, "key"), {"serial-port-enable"})
	fact := cloud.get(item, "value")
	cloud.on(fact)
	message := sprintf("%s opens its serial console: %s", [item.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
