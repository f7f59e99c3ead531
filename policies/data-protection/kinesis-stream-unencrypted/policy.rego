# METADATA
# title: Kinesis stream is not encrypted
# description: Records stay in the stream for hours or days, in clear text unless encryption with KMS is turned on.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_kinesis_stream, "AWS::Kinesis::Stream", kinesis_stream]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_type = "KMS"` and `kms_key_id`.}
package rearguard.data_protection.kinesis_stream_unencrypted

import data.rearguard.lib.cloud

_values := {"KMS"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kinesis_stream")
	fact := cloud.get(resource, "encryption_type")
	_not_allowed(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_kinesis_stream")
