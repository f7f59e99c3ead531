# METADATA
# title: Database server accepts connections without TLS
# description: Logins and rows can be read and changed on the way. The server refuses clear text unless it is told otherwise.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_mariadb_server,
#     azurerm_mysql_server,
#     azurerm_postgresql_server,
#     azure_rm_mariadbserver,
#     azure_rm_mysqlserver,
#     azure_rm_postgresqlserver,
#     Microsoft.DBforMariaDB/servers,
#     Microsoft.DBforMySQL/servers,
#     Microsoft.DBforPostgreSQL/servers,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `ssl_enforcement_enabled = true`.}
package rearguard.data_protection.azure_database_without_tls

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mariadb_server": ["ssl_enforcement_enabled", "ssl_enforcement"],
	"azurerm_mysql_server": ["ssl_enforcement_enabled", "ssl_enforcement"],
	"azurerm_postgresql_server": ["ssl_enforcement_enabled", "ssl_enforcement"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s accepts connections without TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
