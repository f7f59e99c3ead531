# METADATA
# title: Queue is not encrypted
# description: Messages that wait in the queue are stored in clear text when managed encryption is turned off and no key is named.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_sqs_queue, "AWS::SQS::Queue", module, sqs_queue]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove `sqs_managed_sse_enabled = false`, or name a key."}
package rearguard.data_protection.sqs_queue_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some queue in cloud.resources("aws_sqs_queue")
	cloud.missing(cloud.get(queue, "kms_master_key_id"))
	fact := cloud.get(queue, "sqs_managed_sse_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [queue.name, cloud.says(fact)])
}
