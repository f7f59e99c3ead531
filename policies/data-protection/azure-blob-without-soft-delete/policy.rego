# METADATA
# title: Deleted blobs cannot be brought back
# description: Without soft delete, blobs deleted by mistake or malice are gone.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_storage_account, Microsoft.Storage/storageAccounts/blobServices]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Add `delete_retention_policy` in `blob_properties`.}
package rearguard.data_protection.azure_blob_without_soft_delete

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.any(resource, ["blob_properties.delete_retention_policy.days", "blob_properties.delete_retention_policy"])
	cloud.missing(fact)
	message := sprintf("%s cannot bring deleted blobs back: %s", [resource.name, cloud.says(fact)])
}

# Templates of Resource Manager have it in a resource of its own.
deny contains {"message": message, "path": fact.path} if {
	some service in cloud.resources("azurerm_storage_account_blob_service")
	fact := cloud.get(service, "delete_retention_policy.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s cannot bring deleted blobs back: %s", [service.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
