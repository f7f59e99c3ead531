# METADATA
# title: Storage account shuts out the services of Azure itself
# description: "Backup, logging, events and the like run outside of your networks; shut out, they fail in silence."
# custom:
#   severity: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_storage_account, azurerm_storage_account_network_rules, Microsoft.Storage/storageAccounts]
#   impact: [availability]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `AzureServices` to `bypass`."}
package rearguard.configuration_hardening.azure_storage_shuts_out_azure

import data.rearguard.lib.cloud

_places := [["azurerm_storage_account", "network_rules."], ["azurerm_storage_account_network_rules", ""]]

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in _places
	some account in cloud.resources(type)
	fact := cloud.get(account, sprintf("%sbypass", [part]))
	fact.state == "known"
	named := concat(",", [text.value | some text in cloud.texts(fact)])
	not contains(named, "AzureServices")
	message := sprintf("%s shuts out the services of Azure: %s", [account.name, cloud.says(fact)])
}
