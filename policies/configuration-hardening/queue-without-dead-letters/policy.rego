# METADATA
# title: Queue keeps no messages that failed
# description: A message that makes the consumer fail comes again and again, or is lost when it expires.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_sqs_queue, "AWS::SQS::Queue", module, sqs_queue]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `redrive_policy` with a second queue."}
package rearguard.configuration_hardening.queue_without_dead_letters

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sqs_queue")
	fact := cloud.get(resource, "redrive_policy")
	cloud.missing(fact)
	cloud.missing(cloud.get(resource, "redrive_allow_policy"))
	message := sprintf("%s keeps no messages that failed: %s", [resource.name, cloud.says(fact)])
}
