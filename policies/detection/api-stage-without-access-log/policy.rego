# METADATA
# title: API stage keeps no access log
# description: Without an access log nobody can tell who called what.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_api_gateway_stage,
#     aws_apigatewayv2_stage,
#     "AWS::ApiGateway::Stage",
#     "AWS::ApiGatewayV2::Stage",
#     aws_api_gateway,
#     api_gateway,
#     "AWS::Serverless::Api",
#     "AWS::Serverless::HttpApi",
#     "AWS::ApiGateway::Deployment",
#     module,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `access_log_settings` with a log group.}
package rearguard.detection.api_stage_without_access_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_api_gateway_stage", "aws_apigatewayv2_stage"]
	some stage in cloud.resources(type)
	fact := cloud.get(stage, "access_log_settings")
	cloud.missing(fact)
	message := sprintf("%s keeps no access log", [stage.name])
}

# In a template a deployment makes the stage that it describes.
deny contains {"message": message, "path": fact.path} if {
	some deployment in cloud.resources("aws_api_gateway_deployment")
	deployment.format == "cloudformation"
	not cloud.missing(cloud.get(deployment, "stage_description"))
	fact := cloud.get(deployment, "access_log_settings")
	cloud.missing(fact)
	message := sprintf("%s keeps no access log", [deployment.name])
}
