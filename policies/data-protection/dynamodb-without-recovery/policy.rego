# METADATA
# title: DynamoDB table has no point-in-time recovery
# description: Without it, rows that are overwritten or deleted by mistake or malice are gone.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_dynamodb_table, "AWS::DynamoDB::Table", module, "AWS::DynamoDB::GlobalTable"]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Enable `point_in_time_recovery`.}
package rearguard.data_protection.dynamodb_without_recovery

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dynamodb_table")
	fact := cloud.get(resource, "point_in_time_recovery.enabled")
	cloud.off(fact)
	message := sprintf("%s has no point-in-time recovery: %s", [resource.name, cloud.says(fact)])
}

# A template says it for each copy of a table that several regions share.
deny contains {"message": message, "path": fact.path} if {
	some table in cloud.resources("aws_dynamodb_global_table")
	some replica in cloud.blocks(table, "replica")
	fact := cloud.get(replica, "point_in_time_recovery")
	cloud.off(fact)
	message := sprintf("a copy of %s has no point-in-time recovery: %s", [table.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dynamodb_table")
