# METADATA
# title: PostgreSQL server does not slow down failed logins
# description: Slowing down failed logins is what makes guessing expensive. Without it a list of passwords is tried in minutes.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_postgresql_configuration,
#     azurerm_postgresql_flexible_server_configuration,
#     azure_rm_postgresqlconfiguration,
#     Microsoft.DBforPostgreSQL/servers/configurations,
#     Microsoft.DBforPostgreSQL/flexibleServers/configurations,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set the value to `on`.}
package rearguard.access_control.azure_postgresql_throttling_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_postgresql_configuration", "azurerm_postgresql_flexible_server_configuration"]
	some setting in cloud.resources(type)
	cloud.is_one_of(cloud.get(setting, "name"), {"connection_throttling", "connection_throttle.enable"})
	fact := cloud.get(setting, "value")
	cloud.turned_off(fact)
	message := sprintf("%s does not slow down failed logins: %s", [setting.name, cloud.says(fact)])
}
