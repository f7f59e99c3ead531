# METADATA
# title: Some alerts of the database server are turned off
# description: Attacks of these kinds are not told to anybody. They are the first signs of a theft.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_server_security_alert_policy,
#     azurerm_postgresql_server,
#     azurerm_mysql_server,
#     Microsoft.Sql/servers/securityAlertPolicies,
#     Microsoft.Sql/servers/databases/securityAlertPolicies,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforMySQL/servers,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, RA-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Remove `disabled_alerts`."}
package rearguard.detection.azure_sql_alerts_disabled

import data.rearguard.lib.cloud

_lists := {
	"azurerm_mssql_server_security_alert_policy": "disabled_alerts",
	"azurerm_postgresql_server": "threat_detection_policy.disabled_alerts",
	"azurerm_mysql_server": "threat_detection_policy.disabled_alerts",
}

deny contains {"message": message, "path": alert.path} if {
	some type, name in _lists
	some policy in cloud.resources(type)
	some alert in cloud.texts(cloud.get(policy, name))
	message := sprintf("%s turns off the alert %s", [policy.name, alert.value])
}
