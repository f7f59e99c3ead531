# METADATA
# title: Database server has no administrator of the directory
# description: "Without one every login is a password of the server: no second factor, no leavers, no groups."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_sql_server,
#     azurerm_mssql_server,
#     azurerm_postgresql_server,
#     azurerm_mysql_server,
#     azure_rm_sqlserver,
#     Microsoft.Sql/servers,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforMySQL/servers,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name an administrator of the directory: `azuread_administrator`, or the resource for it."}
package rearguard.access_control.azure_sql_without_directory_admin

import data.rearguard.lib.cloud

_administrators := {
	"azurerm_sql_server": "azurerm_sql_active_directory_administrator",
	"azurerm_postgresql_server": "azurerm_postgresql_active_directory_administrator",
	"azurerm_mysql_server": "azurerm_mysql_active_directory_administrator",
}

deny contains {"message": message, "path": server.path} if {
	some type, administrator in _administrators
	some server in cloud.resources(type)
	cloud.missing(cloud.get(server, "azuread_administrator"))
	not cloud.companion(administrator, "server_name", server)
	message := sprintf("%s has no administrator of the directory", [server.name])
}

deny contains {"message": message, "path": server.path} if {
	some server in cloud.resources("azurerm_mssql_server")
	cloud.missing(cloud.get(server, "azuread_administrator"))
	message := sprintf("%s has no administrator of the directory", [server.name])
}
