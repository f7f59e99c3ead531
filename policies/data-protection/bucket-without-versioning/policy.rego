# METADATA
# title: Bucket keeps no versions
# description: Without versions, objects that are overwritten or deleted by mistake, by a bug or by ransomware are gone.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, aws_s3_bucket_versioning, "AWS::S3::Bucket", module, s3_bucket]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Add `aws_s3_bucket_versioning` with status `Enabled`.}
package rearguard.data_protection.bucket_without_versioning

import data.rearguard.lib.buckets
import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "versioning.enabled")
	cloud.off(fact)
	not cloud.companion("aws_s3_bucket_versioning", "bucket", bucket)
	not buckets.is_open(bucket)
	message := sprintf("%s keeps no versions: %s", [bucket.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some versioning in cloud.resources("aws_s3_bucket_versioning")
	fact := cloud.get(versioning, "versioning_configuration.status")
	cloud.is_one_of(fact, {"Disabled", "Suspended"})
	message := sprintf("%s keeps no versions: %s", [versioning.name, cloud.says(fact)])
}
