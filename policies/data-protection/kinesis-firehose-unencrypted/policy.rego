# METADATA
# title: Delivery stream is not encrypted
# description: Records wait in the delivery stream in clear text unless it is told to encrypt them. Streams fed from Kinesis take its encryption.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_kinesis_firehose_delivery_stream, "AWS::KinesisFirehose::DeliveryStream"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Enable `server_side_encryption`.}
package rearguard.data_protection.kinesis_firehose_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some stream in cloud.resources("aws_kinesis_firehose_delivery_stream")
	count(cloud.blocks(stream, "kinesis_source_configuration")) == 0
	fact := cloud.get(stream, "server_side_encryption.enabled")
	cloud.missing(fact)
	message := sprintf("%s is not encrypted at rest: %s", [stream.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some stream in cloud.resources("aws_kinesis_firehose_delivery_stream")
	fact := cloud.get(stream, "server_side_encryption.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [stream.name, cloud.says(fact)])
}
