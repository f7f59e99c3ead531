# METADATA
# title: Linux machine has no SSH key
# description: "Without a key the machine is entered with a password, which can be guessed and stolen."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_virtual_machine,
#     azurerm_linux_virtual_machine_scale_set,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add an `admin_ssh_key` block."}
package rearguard.access_control.azure_vm_without_ssh_key

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_virtual_machine",
	"azurerm_linux_virtual_machine_scale_set",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "admin_ssh_key.public_key")
	cloud.missing(fact)
	message := sprintf("%s has no SSH key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
