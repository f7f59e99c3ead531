# METADATA
# title: Alerts of the database server are turned off
# description: "Injection, odd logins and the like are not watched for. They are the first signs of a theft."
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_server_security_alert_policy,
#     azurerm_sql_server,
#     azurerm_sql_database,
#     azurerm_mssql_database,
#     Microsoft.Sql/servers/securityAlertPolicies,
#     Microsoft.Sql/servers/databases/securityAlertPolicies,
#     Microsoft.Sql/servers,
#     Microsoft.Sql/servers/databases,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, RA-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set the state to `Enabled`."}
package rearguard.detection.azure_sql_alerts_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mssql_server_security_alert_policy": "state",
	"azurerm_sql_server": "threat_detection_policy.state",
	"azurerm_sql_database": "threat_detection_policy.state",
	"azurerm_mssql_database": "threat_detection_policy.state",
}

_values := {"Disabled", "New"}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s does not watch for attacks: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
