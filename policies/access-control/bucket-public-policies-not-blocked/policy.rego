# METADATA
# title: Bucket takes public policies
# description: The public access block has four settings; each that is off leaves one way to publish the objects of the bucket by mistake.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket_public_access_block, aws_s3_account_public_access_block, "AWS::S3::Bucket", module, s3_bucket]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `block_public_policy = true`.}
package rearguard.access_control.bucket_public_policies_not_blocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block"]
	some block in cloud.resources(type)
	fact := cloud.get(block, "block_public_policy")
	cloud.off(fact)
	message := sprintf("%s takes public policies: %s", [block.name, cloud.says(fact)])
}

# Templates have the settings in the bucket, modules among their arguments.
deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	not cloud.missing(cloud.get(bucket, "public_access_block"))
	not _says_nothing(bucket)
	fact := cloud.get(bucket, "block_public_policy")
	cloud.off(fact)
	message := sprintf("%s takes public policies: %s", [bucket.name, cloud.says(fact)])
}

# Of a module that is told nothing about public access, bucket-public-acls-honoured says so once.
_says_nothing(bucket) if {
	bucket.format == "module"
	stated := [name | some name in _settings; bucket.value[name] != null]
	count(stated) == 0
}

_settings := ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
