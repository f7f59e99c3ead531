# METADATA
# title: Flow log of a network is turned off
# description: Without flow logs nobody can tell which machines an intruder talked to.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_network_watcher_flow_log, azure_rm_networkflowlog, Microsoft.Network/networkWatchers/flowLogs]
#   impact: [confidentiality]
#   aliases: [ID-04]
#   controls: {cwe: [CWE-778], attack: [T1046], nist-800-53: [AU-12, SI-4(4)], cis-v8: ["13.6"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `enabled = true`.}
package rearguard.detection.network_watcher_flow_log_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_network_watcher_flow_log")
	fact := cloud.get(resource, "enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is turned off: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_network_watcher_flow_log")
