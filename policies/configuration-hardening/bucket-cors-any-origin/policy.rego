# METADATA
# title: Bucket lets every website call it
# description: With `*` every site that a person visits may use the bucket from their browser.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, deployment-manager]
#   resources: [
#     aws_s3_bucket,
#     aws_s3_bucket_cors_configuration,
#     "AWS::S3::Bucket",
#     s3_bucket,
#     google_storage_bucket,
#     storage.bucket,
#     module,
#     s3_cors,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CI-15]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the sites in `allowed_origins`.}
package rearguard.configuration_hardening.bucket_cors_any_origin

import data.rearguard.lib.cloud

deny contains {"message": message, "path": origin.path} if {
	some type in ["aws_s3_bucket", "aws_s3_bucket_cors_configuration"]
	some bucket in cloud.resources(type)
	some rule in cloud.blocks(bucket, "cors_rule")
	some origin in cloud.texts(cloud.get(rule, "allowed_origins"))
	origin.value == "*"
	message := sprintf("%s lets every website call it", [bucket.name])
}

deny contains {"message": message, "path": origin.path} if {
	some bucket in cloud.resources("google_storage_bucket")
	some rule in cloud.blocks(bucket, "cors")
	some origin in cloud.texts(cloud.get(rule, "origin"))
	origin.value == "*"
	message := sprintf("%s lets every website call it", [bucket.name])
}
