# METADATA
# title: Flow log is kept for a short time
# description: Intruders are found after months on average; a log of weeks is gone by then.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_network_watcher_flow_log, azure_rm_networkflowlog, Microsoft.Network/networkWatchers/flowLogs]
#   impact: [confidentiality]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11, AU-4], cis-v8: ["8.3", "8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Keep flow logs for 90 days or more.}
package rearguard.detection.network_watcher_flow_log_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some log in cloud.resources("azurerm_network_watcher_flow_log")
	fact := cloud.get(log, "retention_policy.days")
	cloud.is_below(fact, 90)
	cloud.is_above(fact, 0)
	message := sprintf("%s keeps flow logs for a short time: %s", [log.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some log in cloud.resources("azurerm_network_watcher_flow_log")
	fact := cloud.get(log, "retention_policy.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s has no retention policy: %s", [log.name, cloud.says(fact)])
}
