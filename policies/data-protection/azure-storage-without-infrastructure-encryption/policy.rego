# METADATA
# title: Storage account is encrypted once only
# description: A second layer guards against a flaw in the first; it can only be chosen when the account is created.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_account, azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `infrastructure_encryption_enabled = true` where the data calls for it.}
package rearguard.data_protection.azure_storage_without_infrastructure_encryption

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "infrastructure_encryption_enabled")
	cloud.off(fact)
	message := sprintf("%s is encrypted once only: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
