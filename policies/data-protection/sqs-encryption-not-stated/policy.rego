# METADATA
# title: Queue does not state its encryption
# description: AWS encrypts new queues by default, but a queue that was created without encryption stays as it is until the file says otherwise.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_sqs_queue, "AWS::SQS::Queue", module, sqs_queue]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `sqs_managed_sse_enabled = true`, or name a key with `kms_master_key_id`."}
package rearguard.data_protection.sqs_encryption_not_stated

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some queue in cloud.resources("aws_sqs_queue")
	fact := cloud.get(queue, "kms_master_key_id")
	cloud.missing(fact)
	not cloud.on(cloud.get(queue, "sqs_managed_sse_enabled"))
	not _unknown(cloud.get(queue, "sqs_managed_sse_enabled"))
	message := sprintf("%s does not state that it is encrypted", [queue.name])
}

_unknown(fact) if {
	fact.state == "unknown"
}
