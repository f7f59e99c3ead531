# METADATA
# title: Key vault uses access policies of its own
# description: Access policies hold for the whole vault and are kept apart from every other role; whoever may change the vault may give himself its secrets.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_key_vault, azure_rm_keyvault, Microsoft.KeyVault/vaults]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `rbac_authorization_enabled = true`."}
package rearguard.access_control.key_vault_without_roles

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_key_vault")
	fact := cloud.any(resource, ["rbac_authorization_enabled", "enable_rbac_authorization"])
	cloud.off(fact)
	message := sprintf("%s does not use roles: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_key_vault")
