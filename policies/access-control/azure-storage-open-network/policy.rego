# METADATA
# title: Storage account lets every network in
# description: Without network rules the keys are the only protection. A key that leaks then works from anywhere.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_storage_account,
#     azurerm_storage_account_network_rules,
#     azure_rm_storageaccount,
#     Microsoft.Storage/storageAccounts,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `default_action = "Deny"` and name the networks.}
package rearguard.access_control.azure_storage_open_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in _places
	some account in cloud.resources(type)
	fact := cloud.get(account, sprintf("%sdefault_action", [part]))
	cloud.is_one_of(fact, {"Allow"})
	message := sprintf("%s lets every network in: %s", [account.name, cloud.says(fact)])
}

deny contains {"message": message, "path": address.path} if {
	some [type, part] in _places
	some account in cloud.resources(type)
	some address in cloud.texts(cloud.get(account, sprintf("%sip_rules", [part])))
	address.value in {"0.0.0.0/0", "0.0.0.0"}
	message := sprintf("%s lets every network in: %s", [account.name, address.value])
}

_places := [["azurerm_storage_account", "network_rules."], ["azurerm_storage_account_network_rules", ""]]
