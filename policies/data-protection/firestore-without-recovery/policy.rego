# METADATA
# title: Database cannot go back in time
# description: A mistake of a program cannot be undone; there is only the last backup, if any.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_firestore_database]
#   impact: [availability, integrity]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `point_in_time_recovery_enablement = \"POINT_IN_TIME_RECOVERY_ENABLED\"`."}
package rearguard.data_protection.firestore_without_recovery

import data.rearguard.lib.cloud

_values := {"POINT_IN_TIME_RECOVERY_DISABLED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_firestore_database")
	fact := cloud.get(resource, "point_in_time_recovery_enablement")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s cannot go back in time: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_firestore_database")
