# METADATA
# title: AlloyDB keeps no automatic backups
# description: A mistake or an intruder then destroys the data for good. Backups are on unless they are turned off.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_alloydb_cluster]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `enabled = false`."}
package rearguard.data_protection.alloydb_backup_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_alloydb_cluster")
	fact := cloud.get(resource, "automated_backup_policy.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s keeps no automatic backups: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_alloydb_cluster")
