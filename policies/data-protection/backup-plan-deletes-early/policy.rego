# METADATA
# title: Backups are deleted within days
# description: A fault that is found after a week has no backup from before it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_backup_plan, "AWS::Backup::BackupPlan", backup_plan]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `delete_after` to at least 7 days; 35 is usual."}
#   parameters: {days: {default: 7, description: days that backups should stay}}
package rearguard.data_protection.backup_plan_deletes_early

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_backup_plan")
	some block in cloud.blocks(resource, "rule")
	fact := cloud.get(block, "lifecycle.delete_after")
	cloud.is_below(fact, data.parameters.backup_plan_deletes_early.days)
	message := sprintf("%s deletes backups early: %s", [resource.name, cloud.says(fact)])
}
