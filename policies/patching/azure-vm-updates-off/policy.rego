# METADATA
# title: Virtual machine does not update itself
# description: Corrections wait until somebody remembers. Known flaws stay open as long.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_windows_virtual_machine,
#     azurerm_windows_virtual_machine_scale_set,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#     azurerm_linux_virtual_machine,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Remove the setting.}
package rearguard.patching.azure_vm_updates_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_windows_virtual_machine": ["automatic_updates_enabled", "enable_automatic_updates"],
	"azurerm_windows_virtual_machine_scale_set": ["automatic_updates_enabled", "enable_automatic_updates"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s does not update itself: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_windows_virtual_machine", "azurerm_linux_virtual_machine"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "patch_mode")
	cloud.is_one_of(fact, {"Manual"})
	message := sprintf("%s does not update itself: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
