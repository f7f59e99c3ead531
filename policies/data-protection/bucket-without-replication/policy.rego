# METADATA
# title: Bucket has no copy elsewhere
# description: What is deleted or locked up in this account and region is gone.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_s3_bucket, "AWS::S3::Bucket"]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1485], nist-800-53: [CP-6, CP-9], cis-v8: ["11.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Replicate what cannot be made again to a bucket of another account or region."}
package rearguard.data_protection.bucket_without_replication

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "replication_configuration")
	cloud.missing(fact)
	not cloud.companion("aws_s3_bucket_replication_configuration", "bucket", bucket)
	message := sprintf("%s is copied nowhere: %s", [bucket.name, cloud.says(fact)])
}
