# METADATA
# title: Firewall of a database lets whole networks in
# description: A range from 0.0.0.0 lets in everybody, or everything that runs at the cloud provider; a range of millions of addresses is hardly better.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_sql_firewall_rule,
#     azurerm_mssql_firewall_rule,
#     azurerm_mongo_cluster_firewall_rule,
#     azurerm_cosmosdb_postgresql_firewall_rule,
#     Microsoft.DocumentDB/mongoClusters/firewallRules,
#     Microsoft.DBforPostgreSQL/serverGroupsv2/firewallRules,
#     azurerm_mysql_firewall_rule,
#     azurerm_mysql_flexible_server_firewall_rule,
#     azurerm_postgresql_firewall_rule,
#     azurerm_postgresql_flexible_server_firewall_rule,
#     azurerm_mariadb_firewall_rule,
#     azurerm_redis_firewall_rule,
#     azurerm_synapse_firewall_rule,
#     azure_rm_sqlfirewallrule,
#     azure_rm_mysqlfirewallrule,
#     azure_rm_postgresqlfirewallrule,
#     azure_rm_mariadbfirewallrule,
#     azure_rm_rediscachefirewallrule,
#     Microsoft.Sql/servers/firewallRules,
#     Microsoft.DBforMySQL/servers/firewallRules,
#     Microsoft.DBforMySQL/flexibleServers/firewallRules,
#     Microsoft.DBforPostgreSQL/servers/firewallRules,
#     Microsoft.DBforPostgreSQL/flexibleServers/firewallRules,
#     Microsoft.DBforMariaDB/servers/firewallRules,
#     Microsoft.Cache/redis/firewallRules,
#     Microsoft.Synapse/workspaces/firewallRules,
#     azure_rm_mysqlflexiblefirewallrule,
#     azure_rm_postgresqlflexiblefirewallrule,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the single addresses, or use private endpoints."}
#   parameters: {addresses: {default: 255, description: largest number of addresses that a rule may let in}}
package rearguard.access_control.azure_database_firewall_open

import data.rearguard.lib.cloud

_types := [
	"azurerm_sql_firewall_rule",
	"azurerm_mssql_firewall_rule",
	"azurerm_mongo_cluster_firewall_rule",
	"azurerm_cosmosdb_postgresql_firewall_rule",
	"azurerm_mysql_firewall_rule",
	"azurerm_mysql_flexible_server_firewall_rule",
	"azurerm_postgresql_firewall_rule",
	"azurerm_postgresql_flexible_server_firewall_rule",
	"azurerm_mariadb_firewall_rule",
	"azurerm_redis_firewall_rule",
	"azurerm_synapse_firewall_rule",
]

deny contains {"message": message, "path": last.path} if {
	some type in _types
	some rule in cloud.resources(type)
	first := cloud.any(rule, ["start_ip_address", "start_ip"])
	last := cloud.any(rule, ["end_ip_address", "end_ip"])
	_size(first.value, last.value) > data.parameters.azure_database_firewall_open.addresses
	message := sprintf("%s lets in everybody from %s to %s", [rule.name, first.value, last.value])
}

# This range stands for everything that runs in Azure, whoever it belongs to.
deny contains {"message": message, "path": first.path} if {
	some type in _types
	some rule in cloud.resources(type)
	first := cloud.any(rule, ["start_ip_address", "start_ip"])
	last := cloud.any(rule, ["end_ip_address", "end_ip"])
	cloud.is_one_of(last, {"0.0.0.0"})
	message := sprintf("%s lets in everything that runs in Azure", [rule.name])
}

_size(first, last) := _number(last) - _number(first)

_number(address) := ((to_number(parts[0]) * 16777216) + (to_number(parts[1]) * 65536)) + ((to_number(parts[2]) * 256) + to_number(parts[3])) if {
	parts := split(address, ".")
}
