# METADATA
# title: Backups are switched off
# description: "The plan for copies stands in the file, and makes none: everybody who looks at it believes that there are backups."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dlm_lifecycle_policy, aws_backup_region_settings, "AWS::DLM::LifecyclePolicy"]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Turn it on, or delete it so that nobody relies on it."}
package rearguard.data_protection.backup_switched_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_dlm_lifecycle_policy")
	fact := cloud.get(policy, "state")
	cloud.is_one_of(fact, {"DISABLED"})
	message := sprintf("%s makes no copies: %s", [policy.name, cloud.says(fact)])
}

deny contains {"message": message, "path": path} if {
	some settings in cloud.resources("aws_backup_region_settings")
	some service, value in settings.value.resource_type_opt_in_preference
	value == false
	path := array.concat(settings.path, ["resource_type_opt_in_preference", service])
	message := sprintf("%s leaves %s out", [settings.name, service])
}
