# METADATA
# title: SNS topic is not encrypted
# description: Messages that wait for delivery are stored without encryption unless the topic names a key.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sns_topic, "AWS::SNS::Topic", module]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_master_key_id`.}
package rearguard.data_protection.sns_topic_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sns_topic")
	fact := cloud.get(resource, "kms_master_key_id")
	cloud.missing(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sns_topic")
