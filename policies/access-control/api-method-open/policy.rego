# METADATA
# title: API method takes calls from everybody
# description: A method without authorisation can be called by everybody who finds it.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_method, "AWS::ApiGateway::Method"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `authorization` to `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`."}
package rearguard.access_control.api_method_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some method in cloud.resources("aws_api_gateway_method")
	fact := cloud.get(method, "authorization")
	cloud.is_one_of(fact, {"NONE"})
	not cloud.is_one_of(cloud.get(method, "http_method"), {"OPTIONS"})
	not cloud.on(cloud.get(method, "api_key_required"))
	message := sprintf("%s takes calls from everybody: %s", [method.name, cloud.says(fact)])
}
