# METADATA
# title: Database server accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired. Clients of today all speak 1.2.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_mysql_server,
#     azurerm_postgresql_server,
#     azurerm_mariadb_server,
#     azurerm_mssql_server,
#     azurerm_mssql_managed_instance,
#     azurerm_redis_cache,
#     azurerm_servicebus_namespace,
#     azurerm_eventhub_namespace,
#     azure_rm_rediscache,
#     azure_rm_sqlserver,
#     azure_rm_servicebus,
#     Microsoft.DBforMySQL/servers,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforMariaDB/servers,
#     Microsoft.Sql/servers,
#     Microsoft.Sql/managedInstances,
#     Microsoft.Cache/redis,
#     Microsoft.Cache/Redis,
#     Microsoft.ServiceBus/namespaces,
#     Microsoft.EventHub/namespaces,
#     azurerm_cdn_endpoint_custom_domain,
#     azurerm_cosmosdb_account,
#     azurerm_iothub,
#     azurerm_redis_enterprise_cluster,
#     Microsoft.DocumentDB/databaseAccounts,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.Cache/redisEnterprise,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set the minimum to TLS 1.2.}
package rearguard.configuration_hardening.azure_database_old_tls

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mysql_server": "ssl_minimal_tls_version_enforced",
	"azurerm_postgresql_server": "ssl_minimal_tls_version_enforced",
	"azurerm_mariadb_server": "ssl_minimal_tls_version_enforced",
	"azurerm_mssql_server": "minimum_tls_version",
	"azurerm_mssql_managed_instance": "minimum_tls_version",
	"azurerm_redis_cache": "minimum_tls_version",
	"azurerm_servicebus_namespace": "minimum_tls_version",
	"azurerm_eventhub_namespace": "minimum_tls_version",
	"azurerm_cdn_endpoint_custom_domain": "user_managed_https.tls_version",
	"azurerm_cosmosdb_account": "minimal_tls_version",
	"azurerm_iothub": "min_tls_version",
	"azurerm_redis_enterprise_cluster": "minimum_tls_version",
}

_values := {"TLS1_0", "TLS1_1", "TLSEnforcementDisabled", "1.0", "1.1", "Disabled", "Tls", "Tls11", "TLS10", "None"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
