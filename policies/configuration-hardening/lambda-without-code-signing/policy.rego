# METADATA
# title: Function takes unsigned code
# description: "Without signing, whoever may update the function may run any code with its rights."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", "AWS::Serverless::Function", module]
#   impact: [integrity]
#   controls: {cwe: [CWE-345], attack: [T1525], nist-800-53: [SI-7, CM-5], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `code_signing_config_arn`.}
package rearguard.configuration_hardening.lambda_without_code_signing

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_function")
	fact := cloud.get(resource, "code_signing_config_arn")
	cloud.missing(fact)
	message := sprintf("%s takes code that nobody signed: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lambda_function")
