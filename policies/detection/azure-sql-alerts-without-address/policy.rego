# METADATA
# title: Alerts of a database server go to nobody
# description: The server watches for attacks, and tells neither its administrators nor any address what it sees.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-sql/database/threat-detection-configure"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mssql_server_security_alert_policy, Microsoft.Sql/servers/securityAlertPolicies, Microsoft.Sql/servers/databases/securityAlertPolicies]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [SI-4, IR-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Name an address in `email_addresses`, or set `email_account_admins = true`."}
package rearguard.detection.azure_sql_alerts_without_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("azurerm_mssql_server_security_alert_policy")
	cloud.is_one_of(cloud.get(policy, "state"), {"Enabled"})
	cloud.off(cloud.get(policy, "email_account_admins"))
	fact := cloud.get(policy, "email_addresses")
	cloud.missing(fact)
	message := sprintf("%s tells nobody of attacks: %s", [policy.name, cloud.says(fact)])
}

subject contains policy.path if some policy in cloud.resources("azurerm_mssql_server_security_alert_policy")
