# METADATA
# title: Audit log of a database is turned off
# description: Nobody can tell later who read or changed what. The setting is there and says no, so nothing of the server's own log makes up for it.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-sql/database/auditing-overview"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_server_extended_auditing_policy,
#     azurerm_mssql_database_extended_auditing_policy,
#     Microsoft.Sql/servers/extendedAuditingSettings,
#     Microsoft.Sql/servers/auditingSettings,
#     Microsoft.Sql/servers/databases/extendedAuditingSettings,
#     Microsoft.Sql/servers/databases/auditingSettings,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Turn the audit log on and say where it is kept."}
package rearguard.detection.azure_sql_audit_off

import data.rearguard.lib.cloud

_types := ["azurerm_mssql_server_extended_auditing_policy", "azurerm_mssql_database_extended_auditing_policy"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some policy in cloud.resources(type)
	fact := cloud.get(policy, "enabled")
	cloud.turned_off(fact)
	message := sprintf("%s keeps no audit log: %s", [policy.name, cloud.says(fact)])
}

subject contains policy.path if {
	some type in _types
	some policy in cloud.resources(type)
}
