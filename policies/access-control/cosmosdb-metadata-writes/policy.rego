# METADATA
# title: Keys of the database may change its setup
# description: Whoever has a data key can also change accounts, networks and keys.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_cosmosdb_account, Microsoft.DocumentDB/databaseAccounts]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `access_key_metadata_writes_enabled = false`.}
package rearguard.access_control.cosmosdb_metadata_writes

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_cosmosdb_account")
	fact := cloud.get(resource, "access_key_metadata_writes_enabled")
	cloud.on(fact)
	message := sprintf("%s lets keys change its setup: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_cosmosdb_account")
