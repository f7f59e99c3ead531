# METADATA
# title: Video stream has no customer-managed key
# description: Pictures of people and rooms lie under the default key, whose use cannot be cut off.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_kinesis_video_stream, "AWS::KinesisVideo::Stream"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `kms_key_id`."}
package rearguard.data_protection.kinesis_video_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kinesis_video_stream")
	fact := cloud.get(resource, "kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}
