# METADATA
# title: Database server is told to accept connections without TLS
# description: "Passwords and data go over the network in clear text, or by a version of TLS with known weaknesses."
# custom:
#   severity: high
#   kinds: [terraform, arm-template, ansible-playbook, ansible-tasks]
#   resources: [
#     azurerm_mysql_flexible_server_configuration,
#     azurerm_postgresql_flexible_server_configuration,
#     azurerm_mysql_configuration,
#     azurerm_mariadb_configuration,
#     Microsoft.DBforMySQL/flexibleServers/configurations,
#     Microsoft.DBforPostgreSQL/flexibleServers/configurations,
#     Microsoft.DBforMySQL/servers/configurations,
#     Microsoft.DBforMariaDB/servers/configurations,
#     azure_rm_mysqlconfiguration,
#     azure_rm_mariadbconfiguration,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `require_secure_transport` to `ON` and `tls_version` to `TLSv1.2`."}
package rearguard.data_protection.azure_database_setting_without_tls

import data.rearguard.lib.cloud

_types := {
	"azurerm_mysql_flexible_server_configuration",
	"azurerm_postgresql_flexible_server_configuration",
	"azurerm_mysql_configuration",
	"azurerm_mariadb_configuration",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some setting in cloud.resources(type)
	name := cloud.get(setting, "name")
	fact := cloud.get(setting, "value")
	_weak(name, fact)
	message := sprintf("%s sets %v to %v", [setting.name, name.value, fact.value])
}

_weak(name, fact) if {
	cloud.is_one_of(name, {"require_secure_transport"})
	cloud.turned_off(fact)
}

_weak(name, fact) if {
	cloud.is_one_of(name, {"tls_version", "ssl_min_protocol_version"})
	some version in split(fact.value, ",")
	lower(trim_space(version)) in {"tlsv1", "tlsv1.0", "tlsv1.1"}
}
