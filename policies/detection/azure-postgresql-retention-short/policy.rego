# METADATA
# title: PostgreSQL server keeps its logs for a few days
# description: Logs of less than 4 days are gone when the week begins. Intrusions are found later than that.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_postgresql_configuration,
#     azurerm_postgresql_flexible_server_configuration,
#     Microsoft.DBforPostgreSQL/flexibleServers/configurations,
#     azure_rm_postgresqlconfiguration,
#     Microsoft.DBforPostgreSQL/servers/configurations,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11], cis-v8: ["8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `log_retention_days` to 7, and send the logs to a workspace."}
package rearguard.detection.azure_postgresql_retention_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_postgresql_configuration", "azurerm_postgresql_flexible_server_configuration"]
	some setting in cloud.resources(type)
	cloud.is_one_of(cloud.get(setting, "name"), {"log_retention_days", "logfiles.retention_days"})
	fact := cloud.get(setting, "value")
	cloud.is_below(fact, 4)
	message := sprintf("%s keeps logs for %v days", [setting.name, fact.value])
}
