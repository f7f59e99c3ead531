# METADATA
# title: Database stands in one zone
# description: When the zone fails the database is gone until it returns. With it another zone takes over by itself.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_database,
#     azurerm_mssql_elasticpool,
#     Microsoft.Sql/servers/databases,
#     Microsoft.Sql/servers/elasticPools,
#     azurerm_service_plan,
#     azurerm_app_service_environment_v3,
#     azurerm_container_app_environment,
#     Microsoft.Web/serverfarms,
#     Microsoft.Web/hostingEnvironments,
#     Microsoft.App/managedEnvironments,
#   ]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `zone_redundant = true` where the size allows it."}
package rearguard.data_protection.azure_sql_zone_redundancy_off

import data.rearguard.lib.cloud

_types := {
	"azurerm_mssql_database",
	"azurerm_mssql_elasticpool",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "zone_redundant")
	cloud.off(fact)
	message := sprintf("%s stands in one zone: %s", [resource.name, cloud.says(fact)])
}

# Apps say it in words of their own.
deny contains {"message": message, "path": fact.path} if {
	some [type, property] in [
		["azurerm_service_plan", "zone_balancing_enabled"],
		["azurerm_app_service_environment_v3", "zone_redundant"],
		["azurerm_container_app_environment", "zone_redundancy_enabled"],
	]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s stands in one zone: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
