# METADATA
# title: Encryption at rest of a database is turned off
# description: Backups and copies of the files can be read by whoever gets them. Encryption is on unless it is turned off and costs nothing.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mssql_database, Microsoft.Sql/servers/databases/transparentDataEncryption]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove the setting."}
package rearguard.data_protection.azure_sql_encryption_off

import data.rearguard.lib.cloud

# Templates of Resource Manager have it in a resource of its own.
_types := {"azurerm_mssql_database", "azure_sql_database_encryption"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "transparent_data_encryption_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
