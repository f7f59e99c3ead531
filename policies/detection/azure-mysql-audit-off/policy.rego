# METADATA
# title: Database does not log what is done
# description: Who logged in and what they asked cannot be told afterwards.
# custom:
#   severity: low
#   kinds: [terraform, arm-template, ansible-playbook, ansible-tasks]
#   resources: [
#     azurerm_mysql_configuration,
#     azurerm_mysql_flexible_server_configuration,
#     azurerm_mariadb_configuration,
#     Microsoft.DBforMySQL/servers/configurations,
#     Microsoft.DBforMySQL/flexibleServers/configurations,
#     Microsoft.DBforMariaDB/servers/configurations,
#     azure_rm_mysqlconfiguration,
#     azure_rm_mariadbconfiguration,
#   ]
#   impact: [confidentiality]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `audit_log_enabled` to `ON`."}
package rearguard.detection.azure_mysql_audit_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_mysql_configuration", "azurerm_mysql_flexible_server_configuration", "azurerm_mariadb_configuration"]
	some setting in cloud.resources(type)
	cloud.is_one_of(cloud.get(setting, "name"), {"audit_log_enabled"})
	fact := cloud.get(setting, "value")
	cloud.turned_off(fact)
	message := sprintf("%s logs nothing: %s", [setting.name, cloud.says(fact)])
}
