# METADATA
# title: Virtual machine starts without secure boot
# description: A changed boot loader or kernel starts unseen and outlives every clean-up above it.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_virtual_machine,
#     azurerm_windows_virtual_machine,
#     azurerm_linux_virtual_machine_scale_set,
#     azurerm_windows_virtual_machine_scale_set,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `secure_boot_enabled = true` and `vtpm_enabled = true` with an image of generation 2."}
package rearguard.configuration_hardening.azure_vm_without_secure_boot

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_virtual_machine",
	"azurerm_windows_virtual_machine",
	"azurerm_linux_virtual_machine_scale_set",
	"azurerm_windows_virtual_machine_scale_set",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "secure_boot_enabled")
	cloud.off(fact)
	message := sprintf("%s starts without secure boot: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
