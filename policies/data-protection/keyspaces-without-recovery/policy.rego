# METADATA
# title: Keyspaces table cannot be restored
# description: Without point-in-time recovery, deleted or overwritten rows are gone.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_keyspaces_table, "AWS::Cassandra::Table"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set the status of `point_in_time_recovery` to `ENABLED`."}
package rearguard.data_protection.keyspaces_without_recovery

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_keyspaces_table")
	fact := cloud.get(resource, "point_in_time_recovery.status")
	cloud.off(fact)
	message := sprintf("%s cannot be restored: %s", [resource.name, cloud.says(fact)])
}
