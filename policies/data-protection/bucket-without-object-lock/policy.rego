# METADATA
# title: Objects of the bucket may be overwritten and deleted
# description: Object lock keeps every version for a time that nobody can shorten, which is what is left when an attacker has the rights of an administrator.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, "AWS::S3::Bucket", s3_bucket]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1485], nist-800-53: [CP-9, SI-12], cis-v8: ["11.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `object_lock_enabled`, with a rule for how long."}
package rearguard.data_protection.bucket_without_object_lock

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "object_lock_enabled")
	cloud.off(fact)
	cloud.missing(cloud.get(bucket, "object_lock_configuration"))
	not cloud.companion("aws_s3_bucket_object_lock_configuration", "bucket", bucket)
	message := sprintf("%s locks no objects: %s", [bucket.name, cloud.says(fact)])
}
