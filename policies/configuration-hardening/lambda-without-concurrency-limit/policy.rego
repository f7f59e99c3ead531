# METADATA
# title: Function may use up the account
# description: A flood of calls to one function takes the capacity of all others in the account.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", "AWS::Serverless::Function", module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `reserved_concurrent_executions`.}
package rearguard.configuration_hardening.lambda_without_concurrency_limit

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_function")
	fact := cloud.get(resource, "reserved_concurrent_executions")
	cloud.missing(fact)
	message := sprintf("%s has no limit of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lambda_function")
