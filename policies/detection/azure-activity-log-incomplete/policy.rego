# METADATA
# title: Activity log leaves out a sort of change
# description: "Writes, deletes and actions all have to be kept to follow what somebody did."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_monitor_log_profile, azure_rm_monitorlogprofile, Microsoft.Insights/logprofiles]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "List `Write`, `Delete` and `Action` in `categories`."}
package rearguard.detection.azure_activity_log_incomplete

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some profile in cloud.resources("azurerm_monitor_log_profile")
	fact := cloud.get(profile, "categories")
	fact.state == "known"
	listed := {text.value | some text in cloud.texts(fact)}
	some category in ["Write", "Delete", "Action"]
	not category in listed
	message := sprintf("%s leaves out %s", [profile.name, category])
}
