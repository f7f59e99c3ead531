# METADATA
# title: Storage account keeps its copies in one data centre
# description: A fire takes all copies at once. Copies in several zones or regions outlive it.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_storage_account, Microsoft.Storage/storageAccounts]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Use `ZRS`, `GRS` or `GZRS`."}
package rearguard.data_protection.azure_storage_single_copy

import data.rearguard.lib.cloud

_values := {"LRS"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "account_replication_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s keeps its copies in one data centre: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
