# METADATA
# title: Key vault lets every network in
# description: Without network rules a stolen token opens the vault from everywhere.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_key_vault, azure_rm_keyvault, Microsoft.KeyVault/vaults]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `default_action = "Deny"` in `network_acls`.}
package rearguard.access_control.key_vault_open_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some vault in cloud.resources("azurerm_key_vault")
	not cloud.turned_off(cloud.get(vault, "public_network_access_enabled"))
	fact := cloud.get(vault, "network_acls.default_action")
	not cloud.is_one_of(fact, {"Deny"})
	fact.state != "unknown"
	message := sprintf("%s lets every network in: %s", [vault.name, cloud.says(fact)])
}
