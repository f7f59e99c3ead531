# METADATA
# title: Bucket does not block public access
# description: Without the block, a single ACL or policy, set by whoever may write to the bucket, publishes its objects. Since April 2023 new buckets are blocked unless somebody says otherwise; older ones have no block unless it is stated.
# custom:
#   severity: medium
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_s3_bucket, "AWS::S3::Bucket"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Add `aws_s3_bucket_public_access_block` with all four settings on, or block the whole account."}
package rearguard.access_control.bucket_public_access_not_blocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": bucket.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	bucket.format == "terraform"
	not cloud.companion("aws_s3_bucket_public_access_block", "bucket", bucket)
	not _account_is_blocked
	message := sprintf("%s has no public access block", [bucket.name])
}

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	bucket.format == "cloudformation"
	fact := cloud.get(bucket, "public_access_block")
	cloud.missing(fact)
	message := sprintf("%s has no public access block", [bucket.name])
}

_account_is_blocked if count(cloud.resources("aws_s3_account_public_access_block")) > 0
