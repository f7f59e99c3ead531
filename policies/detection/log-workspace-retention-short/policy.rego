# METADATA
# title: Log workspace keeps logs for a short time
# description: Intrusions are often found after months; by then the logs are gone. The default is 30 days.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_log_analytics_workspace,
#     azure_rm_loganalyticsworkspace,
#     Microsoft.OperationalInsights/workspaces,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11], cis-v8: ["8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `retention_in_days` to 90 or more."}
package rearguard.detection.log_workspace_retention_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_log_analytics_workspace")
	fact := cloud.get(resource, "retention_in_days")
	_short(fact)
	message := sprintf("%s keeps logs for less than 90 days: %s", [resource.name, cloud.says(fact)])
}

_short(fact) if cloud.missing(fact)

_short(fact) if cloud.is_below(fact, 90)

subject contains resource.path if some resource in cloud.resources("azurerm_log_analytics_workspace")
