# METADATA
# title: DynamoDB table uses the key that AWS owns
# description: Tables are always encrypted, but with the default key nobody can see, restrict or revoke its use. Data of a class that asks for own keys needs one.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_dynamodb_table, "AWS::DynamoDB::Table", module, "AWS::Serverless::SimpleTable"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Enable `server_side_encryption` with a customer-managed `kms_key_arn`.}
package rearguard.data_protection.dynamodb_aws_owned_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dynamodb_table")
	fact := cloud.get(resource, "server_side_encryption.enabled")
	cloud.off(fact)
	message := sprintf("%s is encrypted with the key that AWS owns: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dynamodb_table")
