# METADATA
# title: Bucket keeps no access log
# description: Without an access log nobody can tell which objects an intruder read.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, "AWS::S3::Bucket", module, s3_bucket]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17, DP-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add `aws_s3_bucket_logging`, or record data events of the bucket in a trail."}
package rearguard.detection.bucket_without_access_log

import data.rearguard.lib.buckets
import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "logging")
	cloud.missing(fact)
	not cloud.companion("aws_s3_bucket_logging", "bucket", bucket)
	not _is_for_logs(bucket)
	not buckets.is_open(bucket)
	message := sprintf("%s keeps no access log", [bucket.name])
}

# A bucket that takes logs would log its own logging.
_is_for_logs(bucket) if cloud.is_one_of(cloud.get(bucket, "acl"), {"log-delivery-write", "LogDeliveryWrite"})

_is_for_logs(bucket) if cloud.companion("aws_s3_bucket_logging", "target_bucket", bucket)

_is_for_logs(bucket) if {
	some acl in cloud.companions("aws_s3_bucket_acl", "bucket", bucket)
	cloud.is_one_of(cloud.get(acl, "acl"), {"log-delivery-write"})
}

_is_for_logs(bucket) if {
	some other in cloud.resources("aws_s3_bucket")
	target := cloud.get(other, "logging.target_bucket")
	cloud.points_at(target.value, bucket)
}
