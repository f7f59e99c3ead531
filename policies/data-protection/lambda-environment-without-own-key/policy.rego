# METADATA
# title: Variables of the function have no key of their own
# description: "With a key of your own, who may look at the function does not see its variables unless the key allows it."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", "AWS::Serverless::Function", module]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_arn`.}
package rearguard.data_protection.lambda_environment_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some function in cloud.resources("aws_lambda_function")
	function.format in {"terraform", "cloudformation", "sam"}
	not cloud.missing(cloud.get(function, "environment.variables"))
	fact := cloud.get(function, "kms_key_arn")
	cloud.missing(fact)
	message := sprintf("%s keeps its variables under the common key: %s", [function.name, cloud.says(fact)])
}
