# METADATA
# title: SQL server keeps no audit log
# description: Without the audit log nobody can tell who logged in and what was read.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mssql_server, azurerm_sql_server, Microsoft.Sql/servers]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17, DP-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `azurerm_mssql_server_extended_auditing_policy`.}
package rearguard.detection.azure_sql_without_audit

import data.rearguard.lib.cloud

deny contains {"message": message, "path": server.path} if {
	some type in ["azurerm_mssql_server", "azurerm_sql_server"]
	some server in cloud.resources(type)
	cloud.missing(cloud.get(server, "extended_auditing_policy"))
	not cloud.companion("azurerm_mssql_server_extended_auditing_policy", "server_id", server)
	message := sprintf("%s keeps no audit log", [server.name])
}
