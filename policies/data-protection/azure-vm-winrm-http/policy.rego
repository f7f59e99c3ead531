# METADATA
# title: Machine is managed without encryption
# description: Commands and their results can be read and changed on their way.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_windows_virtual_machine,
#     azurerm_windows_virtual_machine_scale_set,
#     azurerm_virtual_machine,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use a listener with a certificate."}
package rearguard.data_protection.azure_vm_winrm_http

import data.rearguard.lib.cloud

_stated := [
	["azurerm_windows_virtual_machine", "winrm_listener", "protocol", ["http"]],
	["azurerm_windows_virtual_machine_scale_set", "winrm_listener", "protocol", ["http"]],
	["azurerm_virtual_machine", "os_profile_windows_config.winrm", "protocol", ["http"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s is managed without encryption: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
