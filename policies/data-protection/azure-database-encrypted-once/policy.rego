# METADATA
# title: Database server has no infrastructure encryption
# description: A second layer of encryption with another key keeps data safe where the first one fails. It can only be chosen at creation.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_postgresql_server,
#     azurerm_mysql_server,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforMySQL/servers,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `infrastructure_encryption_enabled = true`."}
package rearguard.data_protection.azure_database_encrypted_once

import data.rearguard.lib.cloud

_types := {
	"azurerm_postgresql_server",
	"azurerm_mysql_server",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "infrastructure_encryption_enabled")
	cloud.off(fact)
	message := sprintf("%s has no infrastructure encryption: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
