# METADATA
# title: Failed calls of the function are lost
# description: Events that fail twice are dropped in silence unless a queue or topic takes them.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", "AWS::Serverless::Function", module, lambda]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name a queue or topic in `dead_letter_config`.}
package rearguard.configuration_hardening.lambda_without_dead_letter_queue

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_function")
	fact := cloud.get(resource, "dead_letter_config.target_arn")
	cloud.missing(fact)
	message := sprintf("%s drops the events that fail: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lambda_function")
