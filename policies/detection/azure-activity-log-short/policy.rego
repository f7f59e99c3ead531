# METADATA
# title: Activity log is kept for a short time
# description: Intruders are found after months on average; a log of weeks is gone by then.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_monitor_log_profile, azure_rm_monitorlogprofile, Microsoft.Insights/logprofiles]
#   impact: [confidentiality]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11, AU-4], cis-v8: ["8.3", "8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Keep the log for 365 days or more.}
package rearguard.detection.azure_activity_log_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some profile in cloud.resources("azurerm_monitor_log_profile")
	cloud.on(cloud.get(profile, "retention_policy.enabled"))
	fact := cloud.get(profile, "retention_policy.days")
	_short(fact)
	message := sprintf("%s keeps the activity log for a short time: %s", [profile.name, cloud.says(fact)])
}

# 0 is for ever; nothing said while the policy is on is too little to judge by.
_short(fact) if {
	cloud.is_below(fact, 365)
	cloud.is_above(fact, 0)
}

_short(fact) if cloud.missing(fact)

deny contains {"message": message, "path": fact.path} if {
	some profile in cloud.resources("azurerm_monitor_log_profile")
	fact := cloud.get(profile, "retention_policy.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s has no retention policy: %s", [profile.name, cloud.says(fact)])
}
