# METADATA
# title: Virtual machine takes passwords over SSH
# description: Passwords are guessed and reused; keys are neither. A machine that takes keys alone ends every guessing.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_linux_virtual_machine,
#     azurerm_linux_virtual_machine_scale_set,
#     azure_rm_virtualmachine,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the setting and give it a key.}
package rearguard.access_control.azure_vm_password_login

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_virtual_machine": "disable_password_authentication",
	"azurerm_linux_virtual_machine_scale_set": "disable_password_authentication",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s takes passwords over SSH: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
