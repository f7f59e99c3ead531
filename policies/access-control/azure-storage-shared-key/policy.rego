# METADATA
# title: Storage account accepts its shared keys
# description: "The account keys give everything to whoever holds them and do not say who it was. Roles of the directory can be limited, revoked and audited. Keys are accepted unless they are turned off."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_account, azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `shared_access_key_enabled = false` and give roles."}
package rearguard.access_control.azure_storage_shared_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "shared_access_key_enabled")
	cloud.left_on(fact)
	message := sprintf("%s accepts its shared keys: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
