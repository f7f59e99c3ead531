# METADATA
# title: Database server is reachable from public networks
# description: A public endpoint puts the login of the database before everybody the firewall rules let through. It is on unless it is turned off.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_mariadb_server,
#     azurerm_mysql_server,
#     azurerm_postgresql_server,
#     azurerm_mssql_server,
#     azurerm_mongo_cluster,
#     Microsoft.DocumentDB/mongoClusters,
#     azurerm_cosmosdb_account,
#     azurerm_mysql_flexible_server,
#     azurerm_postgresql_flexible_server,
#     azure_rm_sqlserver,
#     azure_rm_mysqlflexibleserver,
#     azure_rm_postgresqlflexibleserver,
#     azure_rm_cosmosdbaccount,
#     Microsoft.DBforMariaDB/servers,
#     Microsoft.DBforMySQL/servers,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.Sql/servers,
#     Microsoft.DocumentDB/databaseAccounts,
#     Microsoft.DBforMySQL/flexibleServers,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `public_network_access_enabled = false` and use private endpoints.}
package rearguard.access_control.azure_database_public_network

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mariadb_server": "public_network_access_enabled",
	"azurerm_mysql_server": "public_network_access_enabled",
	"azurerm_postgresql_server": "public_network_access_enabled",
	"azurerm_mssql_server": "public_network_access_enabled",
	"azurerm_mongo_cluster": "public_network_access",
	"azurerm_cosmosdb_account": "public_network_access_enabled",
	"azurerm_mysql_flexible_server": "public_network_access_enabled",
	"azurerm_postgresql_flexible_server": "public_network_access_enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	_is_open(fact)
	not _is_inside(resource)
	message := sprintf("%s is reachable from public networks: %s", [resource.name, cloud.says(fact)])
}

# It is on unless it is turned off.
_is_open(fact) if cloud.missing(fact)

_is_open(fact) if {
	fact.state == "known"
	not cloud.turned_off(fact)
}

# A server in a network of its owner has no public endpoint.
_is_inside(resource) if {
	resource.type in {"azurerm_mysql_flexible_server", "azurerm_postgresql_flexible_server"}
	fact := cloud.get(resource, "delegated_subnet_id")
	fact.state != "absent"
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
