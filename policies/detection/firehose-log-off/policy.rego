# METADATA
# title: Delivery stream does not log its failures
# description: Records that cannot be delivered are dropped without a trace.
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_kinesis_firehose_delivery_stream, "AWS::KinesisFirehose::DeliveryStream"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `cloudwatch_logging_options` with `enabled = true`."}
package rearguard.detection.firehose_log_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_kinesis_firehose_delivery_stream")
	fact := cloud.get(resource, "extended_s3_configuration.cloudwatch_logging_options.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s does not log its failures: %s", [resource.name, cloud.says(fact)])
}
