# METADATA
# title: Database keeps its backups in one region
# description: When the region is lost, so are the database and its backups. Copies in a second region can be chosen at creation only.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_mariadb_server,
#     azurerm_mysql_server,
#     azurerm_mssql_database,
#     Microsoft.Sql/servers/databases,
#     azurerm_postgresql_server,
#     azurerm_postgresql_flexible_server,
#     azurerm_mysql_flexible_server,
#     azure_rm_mysqlserver,
#     azure_rm_postgresqlserver,
#     azure_rm_postgresqlflexibleserver,
#     azure_rm_mysqlflexibleserver,
#     Microsoft.DBforMariaDB/servers,
#     Microsoft.DBforMySQL/servers,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#     Microsoft.DBforMySQL/flexibleServers,
#   ]
#   impact: [availability]
#   aliases: [DP-08, DP-10]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `geo_redundant_backup_enabled = true`.}
package rearguard.data_protection.azure_database_without_geo_backup

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mariadb_server": ["geo_redundant_backup_enabled", "geo_redundant_backup"],
	"azurerm_mysql_server": ["geo_redundant_backup_enabled", "geo_redundant_backup"],
	"azurerm_postgresql_server": ["geo_redundant_backup_enabled", "geo_redundant_backup"],
	"azurerm_postgresql_flexible_server": ["geo_redundant_backup_enabled", "geo_redundant_backup"],
	"azurerm_mysql_flexible_server": ["geo_redundant_backup_enabled", "geo_redundant_backup"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, property)
	cloud.off(fact)
	message := sprintf("%s keeps its backups in one region: %s", [resource.name, cloud.says(fact)])
}

# These are copied to a second region unless something else is said.
deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("azurerm_mssql_database")
	fact := cloud.get(database, "storage_account_type")
	cloud.is_one_of(fact, {"Local", "Zone"})
	message := sprintf("%s keeps its backups in one region: %s", [database.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
