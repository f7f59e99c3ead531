# METADATA
# title: Virtual machine does not encrypt at its host
# description: Temporary disks and caches are stored in clear text at the host.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_virtual_machine,
#     azurerm_windows_virtual_machine,
#     azurerm_linux_virtual_machine_scale_set,
#     azurerm_windows_virtual_machine_scale_set,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#     azurerm_orchestrated_virtual_machine_scale_set,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_at_host_enabled = true`.}
package rearguard.data_protection.azure_vm_without_host_encryption

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_virtual_machine": "encryption_at_host_enabled",
	"azurerm_windows_virtual_machine": "encryption_at_host_enabled",
	"azurerm_linux_virtual_machine_scale_set": "encryption_at_host_enabled",
	"azurerm_windows_virtual_machine_scale_set": "encryption_at_host_enabled",
	"azurerm_orchestrated_virtual_machine_scale_set": "encryption_at_host_enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s does not encrypt at its host: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
