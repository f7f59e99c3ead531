# METADATA
# title: DynamoDB table may be deleted by a single call
# description: Deletion protection stops slips of automation and hasty attackers.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_dynamodb_table, "AWS::DynamoDB::Table", module]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `deletion_protection_enabled = true`.}
package rearguard.data_protection.dynamodb_deletion_protection_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dynamodb_table")
	fact := cloud.get(resource, "deletion_protection_enabled")
	cloud.off(fact)
	message := sprintf("%s has no deletion protection: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dynamodb_table")
