# METADATA
# title: PostgreSQL server does not keep its logs
# description: The log of the server is what an incident is understood from. Without it yesterday is gone.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_postgresql_configuration,
#     azurerm_postgresql_flexible_server_configuration,
#     azure_rm_postgresqlconfiguration,
#     Microsoft.DBforPostgreSQL/servers/configurations,
#     Microsoft.DBforPostgreSQL/flexibleServers/configurations,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set the value to `on`.}
package rearguard.detection.azure_postgresql_retention_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_postgresql_configuration", "azurerm_postgresql_flexible_server_configuration"]
	some setting in cloud.resources(type)
	cloud.is_one_of(cloud.get(setting, "name"), {"log_retention"})
	fact := cloud.get(setting, "value")
	cloud.turned_off(fact)
	message := sprintf("%s does not keep its logs: %s", [setting.name, cloud.says(fact)])
}
