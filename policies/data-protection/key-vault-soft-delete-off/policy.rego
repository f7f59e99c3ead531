# METADATA
# title: Deleted keys and secrets cannot be brought back
# description: "Without soft delete a mistake or an intruder destroys keys for good, and with them everything they encrypt."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_key_vault, azure_rm_keyvault, Microsoft.KeyVault/vaults]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `soft_delete_enabled = false`."}
package rearguard.data_protection.key_vault_soft_delete_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_key_vault")
	fact := cloud.get(resource, "soft_delete_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s keeps no deleted keys: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_key_vault")
