# METADATA
# title: Bucket does not state its encryption
# description: S3 encrypts every new object with keys of its own. A bucket that states nothing has no key that its owner can restrict or revoke.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, "AWS::S3::Bucket", s3_bucket]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Add `aws_s3_bucket_server_side_encryption_configuration` with a key where the data calls for one.}
package rearguard.data_protection.bucket_encryption_not_stated

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	fact := cloud.get(bucket, "server_side_encryption_configuration")
	_says_nothing(fact)
	not cloud.companion("aws_s3_bucket_server_side_encryption_configuration", "bucket", bucket)
	message := sprintf("%s does not state its encryption", [bucket.name])
}

_says_nothing(fact) if cloud.missing(fact)

# The word of Ansible for no encryption.
_says_nothing(fact) if cloud.is_one_of(fact, {"none"})
