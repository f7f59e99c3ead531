# METADATA
# title: Memory of the machine is not encrypted
# description: Confidential machines keep their memory from the host. They exist on few machine types.
# custom:
#   severity: info
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
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `confidential_instance_config.enable_confidential_compute = true` where the data calls for it."}
package rearguard.data_protection.google_vm_not_confidential

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
	fact := cloud.get(resource, "confidential_instance_config.enable_confidential_compute")
	cloud.off(fact)
	message := sprintf("%s does not encrypt its memory: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
