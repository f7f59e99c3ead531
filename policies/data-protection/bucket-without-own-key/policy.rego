# METADATA
# title: Bucket is encrypted with the key of the provider
# description: "Whoever may read objects reads them decrypted. A key of its own is a second door, with a policy, a log and an end."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, aws_s3_bucket_server_side_encryption_configuration, "AWS::S3::Bucket", s3_bucket]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `sse_algorithm` to `aws:kms`, with a key."}
package rearguard.data_protection.bucket_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in [["aws_s3_bucket", "server_side_encryption_configuration.rule"], ["aws_s3_bucket_server_side_encryption_configuration", "rule"]]
	some resource in cloud.resources(type)
	some block in cloud.blocks(resource, part)
	fact := cloud.get(block, "apply_server_side_encryption_by_default.sse_algorithm")
	cloud.is_one_of(fact, {"AES256"})
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

# Ansible says it in one word.
deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "server_side_encryption_configuration")
	cloud.is_one_of(fact, {"AES256"})
	message := sprintf("%s has no key of its own: %s", [bucket.name, cloud.says(fact)])
}
