# METADATA
# title: Backup plan is off
# description: The plan is there and makes no backups.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_gke_backup_backup_plan]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `deactivated = false`."}
package rearguard.data_protection.google_backup_plan_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_gke_backup_backup_plan")
	fact := cloud.get(resource, "deactivated")
	cloud.on(fact)
	message := sprintf("%s makes no backups: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_gke_backup_backup_plan")
