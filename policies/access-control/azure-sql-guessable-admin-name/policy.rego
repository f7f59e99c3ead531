# METADATA
# title: Name of the administrator is the first to be guessed
# description: Attacks on a login begin with these names; another name makes all of them fail.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_sql_server,
#     azurerm_mssql_server,
#     azurerm_postgresql_server,
#     azurerm_mysql_server,
#     azurerm_mariadb_server,
#     azurerm_postgresql_flexible_server,
#     azurerm_mysql_flexible_server,
#     azurerm_mssql_managed_instance,
#     azurerm_synapse_workspace,
#     azurerm_sql_active_directory_administrator,
#     azure_rm_sqlserver,
#     azure_rm_postgresqlserver,
#     azure_rm_mysqlserver,
#     azure_rm_mariadbserver,
#     azure_rm_postgresqlflexibleserver,
#     azure_rm_mysqlflexibleserver,
#     Microsoft.Sql/servers,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforMySQL/servers,
#     Microsoft.DBforMariaDB/servers,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#     Microsoft.DBforMySQL/flexibleServers,
#     Microsoft.Sql/managedInstances,
#     Microsoft.Synapse/workspaces,
#     Microsoft.Sql/servers/administrators,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Choose a name that says nothing."}
package rearguard.access_control.azure_sql_guessable_admin_name

import data.rearguard.lib.cloud

_properties := {
	"azurerm_sql_server": "administrator_login",
	"azurerm_mssql_server": "administrator_login",
	"azurerm_postgresql_server": "administrator_login",
	"azurerm_mysql_server": "administrator_login",
	"azurerm_mariadb_server": "administrator_login",
	"azurerm_postgresql_flexible_server": "administrator_login",
	"azurerm_mysql_flexible_server": "administrator_login",
	"azurerm_mssql_managed_instance": "administrator_login",
	"azurerm_synapse_workspace": "sql_administrator_login",
	"azurerm_sql_active_directory_administrator": "login",
}

_values := {"admin", "administrator", "root", "sa", "user", "username", "dbadmin", "sqladmin", "sqladministrator", "azureadmin", "azureuser", "azure_superuser", "azure_admin", "4dm1n1157r470r", "mysqladmin", "mysqladminun", "psqladmin", "psqladminun", "postgres", "guest", "public", "test"}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s has a name that is guessed first: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
