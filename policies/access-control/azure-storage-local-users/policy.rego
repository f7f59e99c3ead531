# METADATA
# title: Storage account has users and passwords of its own
# description: "Local users for SFTP stand outside of the directory, with its second factors, its leavers and its logs."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_storage_account, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `local_user_enabled = false`, or `sftp_enabled = false`."}
package rearguard.access_control.azure_storage_local_users

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "sftp_enabled")
	cloud.on(fact)
	message := sprintf("%s takes logins over SFTP: %s", [resource.name, cloud.says(fact)])
}

# They are allowed where nothing is said; who says it wants them.
deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "local_user_enabled")
	cloud.on(fact)
	message := sprintf("%s has users of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
