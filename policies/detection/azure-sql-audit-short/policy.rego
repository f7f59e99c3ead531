# METADATA
# title: Audit log of a database is kept for a short time
# description: Intrusions are often found after months; by then the record of who did what is gone. 0 keeps it for ever.
# custom:
#   severity: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_server_extended_auditing_policy,
#     azurerm_mssql_database_extended_auditing_policy,
#     azurerm_synapse_workspace_extended_auditing_policy,
#     azurerm_sql_server,
#     azurerm_sql_database,
#     azurerm_mssql_server,
#     azurerm_mssql_database,
#     azurerm_mssql_server_security_alert_policy,
#     azurerm_postgresql_server,
#     Microsoft.Sql/servers/extendedAuditingSettings,
#     Microsoft.Sql/servers/auditingSettings,
#     Microsoft.Sql/servers/databases/extendedAuditingSettings,
#     Microsoft.Sql/servers/databases/auditingSettings,
#     Microsoft.Sql/servers,
#     Microsoft.Sql/servers/databases,
#     Microsoft.Sql/servers/securityAlertPolicies,
#     Microsoft.Sql/servers/databases/securityAlertPolicies,
#     Microsoft.DBforPostgreSQL/servers,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11], cis-v8: ["8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the retention to 90 days or more, or to 0."}
package rearguard.detection.azure_sql_audit_short

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mssql_server_extended_auditing_policy": "retention_in_days",
	"azurerm_mssql_database_extended_auditing_policy": "retention_in_days",
	"azurerm_synapse_workspace_extended_auditing_policy": "retention_in_days",
	"azurerm_sql_server": "extended_auditing_policy.retention_in_days",
	"azurerm_sql_database": "extended_auditing_policy.retention_in_days",
	"azurerm_mssql_server": "extended_auditing_policy.retention_in_days",
	"azurerm_mssql_database": "extended_auditing_policy.retention_in_days",
	"azurerm_mssql_server_security_alert_policy": "retention_days",
	"azurerm_postgresql_server": "threat_detection_policy.retention_days",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.is_below(fact, 90)
	cloud.is_above(fact, 0)
	message := sprintf("%s keeps its audit log for less than 90 days: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
