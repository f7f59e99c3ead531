# METADATA
# title: Notebook has a public address
# description: "Notebooks run whatever is typed, with the rights of their service account; on the internet one stolen token is enough."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [
#     google_notebooks_instance,
#     google_notebooks_runtime,
#     google_workbench_instance,
#     google_workstations_workstation_config,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `no_public_ip`, or `gce_setup.disable_public_ip`."}
package rearguard.access_control.google_notebook_public_address

import data.rearguard.lib.cloud

_properties := {
	"google_notebooks_instance": "no_public_ip",
	"google_notebooks_runtime": "virtual_machine.virtual_machine_config.internal_ip_only",
	"google_workbench_instance": "gce_setup.disable_public_ip",
	"google_workstations_workstation_config": "host.gce_instance.disable_public_ip_addresses",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.off(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
