# METADATA
# title: Administrators get no alerts of the database server
# description: Alerts of attacks on the server are made and reach nobody. They are sent to administrators only where that is set.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_server_security_alert_policy,
#     Microsoft.Sql/servers/securityAlertPolicies,
#     Microsoft.Sql/servers/databases/securityAlertPolicies,
#   ]
#   impact: [availability]
#   aliases: [IR-02]
#   controls: {cwe: [CWE-693], attack: [T1562], nist-800-53: [IR-6, SI-5], cis-v8: ["17.2"], samm: [O-IM-1-B]}
#   countermeasure: {kind: monitor, text: "Set `email_account_admins = true`."}
package rearguard.detection.azure_sql_alerts_untold

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_mssql_server_security_alert_policy")
	fact := cloud.get(resource, "email_account_admins")
	cloud.off(fact)
	message := sprintf("%s does not tell its administrators of attacks: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_mssql_server_security_alert_policy")
