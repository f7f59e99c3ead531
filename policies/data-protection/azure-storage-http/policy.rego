# METADATA
# title: Storage account accepts unencrypted HTTP
# description: Keys, tokens and data can be read on the way. The provider refuses clear text unless it is told otherwise.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_account, azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove the setting, or set it to true."}
package rearguard.data_protection.azure_storage_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.any(resource, ["https_traffic_only_enabled", "enable_https_traffic_only"])
	cloud.turned_off(fact)
	message := sprintf("%s accepts unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

# A template that is written for an interface before 2019 has to say it.
deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "https_traffic_only_enabled")
	fact.state == "absent"
	version := cloud.get(resource, "api_version")
	version.state == "known"
	version.value < "2019-04-01"
	message := sprintf("%s accepts unencrypted HTTP: %s in the interface of %s", [resource.name, cloud.says(fact), version.value])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
