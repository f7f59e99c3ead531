# METADATA
# title: Database asks its clients for files
# description: A server that was taken over reads any file of those who connect.
# custom:
#   severity: medium
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
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `local_infile` to `OFF`."}
package rearguard.configuration_hardening.azure_mysql_reads_local_files

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_mysql_configuration", "azurerm_mysql_flexible_server_configuration", "azurerm_mariadb_configuration"]
	some setting in cloud.resources(type)
	cloud.is_one_of(cloud.get(setting, "name"), {"local_infile"})
	fact := cloud.get(setting, "value")
	cloud.on(fact)
	message := sprintf("%s asks clients for files: %s", [setting.name, cloud.says(fact)])
}
