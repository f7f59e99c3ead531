# METADATA
# title: Virtual machine takes extensions
# description: "Extensions run as administrator: whoever may change the machine in Azure may run anything inside it. They are allowed unless refused."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_linux_virtual_machine, azurerm_windows_virtual_machine, Microsoft.Compute/virtualMachines]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `allow_extension_operations = false` where no extension is needed."}
package rearguard.configuration_hardening.azure_vm_extensions_allowed

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_virtual_machine",
	"azurerm_windows_virtual_machine",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "allow_extension_operations")
	cloud.left_on(fact)
	message := sprintf("%s takes extensions: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
