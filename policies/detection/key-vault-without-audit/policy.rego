# METADATA
# title: Nobody records who used the key vault
# description: Reading a secret leaves no trace unless a diagnostic setting sends the audit log somewhere.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_key_vault, Microsoft.KeyVault/vaults]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add an `azurerm_monitor_diagnostic_setting` for the vault."}
package rearguard.detection.key_vault_without_audit

import data.rearguard.lib.cloud

deny contains {"message": message, "path": vault.path} if {
	some vault in cloud.resources("azurerm_key_vault")
	not cloud.companion("azurerm_monitor_diagnostic_setting", "target_resource_id", vault)
	message := sprintf("%s sends its audit log nowhere", [vault.name])
}
