# METADATA
# title: Lambda function is not traced
# description: Traces show what the function called while it misbehaved.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", module, lambda, "AWS::Serverless::Function"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `tracing_config` to mode `Active`.}
package rearguard.detection.lambda_tracing_off

import data.rearguard.lib.cloud

_values := {"Active"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_function")
	fact := cloud.get(resource, "tracing_config.mode")
	_not_allowed(fact)
	message := sprintf("%s is not traced: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_lambda_function")
