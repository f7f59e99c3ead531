# METADATA
# title: API stage logs whole requests
# description: "The bodies of requests and answers hold passwords, tokens and personal data, and end up in the log."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_api_gateway_method_settings,
#     aws_api_gateway_stage,
#     aws_apigatewayv2_stage,
#     "AWS::ApiGateway::Stage",
#     "AWS::ApiGatewayV2::Stage",
#     "AWS::Serverless::Api",
#     "AWS::Serverless::HttpApi",
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-532], attack: [T1552], nist-800-53: [AU-3, SI-11], cis-v8: ["3.14"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `data_trace_enabled = false`.}
package rearguard.detection.api_logs_bodies

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("aws_api_gateway_method_settings")
	fact := cloud.get(settings, "settings.data_trace_enabled")
	cloud.on(fact)
	message := sprintf("%s logs whole requests: %s", [settings.name, cloud.says(fact)])
}

# A template says it for each method of the stage.
deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	some method in cloud.blocks(stage, "method_settings")
	fact := cloud.get(method, "data_trace_enabled")
	cloud.on(fact)
	message := sprintf("%s logs whole requests: %s", [stage.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_apigatewayv2_stage")
	fact := cloud.get(stage, "default_route_settings.data_trace_enabled")
	cloud.on(fact)
	message := sprintf("%s logs whole requests: %s", [stage.name, cloud.says(fact)])
}
