# METADATA
# title: Database may be deleted by a single call
# description: Deletion protection stops slips of automation and hasty attackers.
# custom:
#   severity: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_sql_database_instance, sqladmin.instance]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Remove `deletion_protection = false`.}
package rearguard.data_protection.google_sql_deletion_protection_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_sql_database_instance")
	fact := cloud.get(resource, "deletion_protection")
	cloud.turned_off(fact)
	message := sprintf("%s has no deletion protection: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_sql_database_instance")
