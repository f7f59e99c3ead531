# METADATA
# title: Action group reaches nobody
# description: Alerts are sent to the group, and the group has nobody in it. Every alert that uses it looks as if somebody were told.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_monitor_action_group,
#     Microsoft.Insights/actionGroups,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Add a receiver that reaches who is on call."}
package rearguard.detection.action_group_tells_nobody

import data.rearguard.lib.cloud

_receivers := [
	"email_receiver", "webhook_receiver", "sms_receiver", "voice_receiver", "azure_app_push_receiver",
	"arm_role_receiver", "automation_runbook_receiver", "azure_function_receiver", "event_hub_receiver",
	"itsm_receiver", "logic_app_receiver",
]

deny contains {"message": message, "path": group.path} if {
	some group in cloud.resources("azurerm_monitor_action_group")
	every name in _receivers {
		cloud.missing(cloud.get(group, name))
	}
	message := sprintf("%s has no receiver", [group.name])
}

subject contains group.path if some group in cloud.resources("azurerm_monitor_action_group")
