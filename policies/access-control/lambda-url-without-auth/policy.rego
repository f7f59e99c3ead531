# METADATA
# title: Lambda URL takes calls without authentication
# description: Everybody who knows or guesses the URL runs the function with its role.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_lambda_function_url, "AWS::Lambda::Url", "AWS::Serverless::Function", module]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `authorization_type = "AWS_IAM"`.}
package rearguard.access_control.lambda_url_without_auth

import data.rearguard.lib.cloud

_values := {"NONE"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_function_url")
	fact := cloud.get(resource, "authorization_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes calls from everybody: %s", [resource.name, cloud.says(fact)])
}

# A function of the serverless model brings its URL.
deny contains {"message": message, "path": fact.path} if {
	some function in cloud.resources("aws_lambda_function")
	fact := cloud.get(function, "function_url_config.auth_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes calls from everybody: %s", [function.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lambda_function_url")
