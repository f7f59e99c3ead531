# METADATA
# title: Virtual machine takes passwords over SSH
# description: Passwords are guessed and reused; keys are neither. A machine that takes keys alone ends every guessing.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [azurerm_virtual_machine]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `disable_password_authentication = true`.}
package rearguard.access_control.azure_vm_old_password_login

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_virtual_machine")
	fact := cloud.get(resource, "os_profile_linux_config.disable_password_authentication")
	cloud.turned_off(fact)
	message := sprintf("%s takes passwords over SSH: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_virtual_machine")
