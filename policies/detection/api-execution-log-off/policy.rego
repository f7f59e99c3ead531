# METADATA
# title: API stage does not log what it does
# description: The access log says who called; why a call failed or was refused stands in the execution log.
# custom:
#   severity: low
#   precision: low
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
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `logging_level` to `ERROR` or `INFO`.}
package rearguard.detection.api_execution_log_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("aws_api_gateway_method_settings")
	fact := cloud.get(settings, "settings.logging_level")
	cloud.other_than(fact, {"INFO", "ERROR"})
	message := sprintf("%s does not log what it does: %s", [settings.name, cloud.says(fact)])
}

# A template says for each method of the stage what is logged.
deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	some method in cloud.blocks(stage, "method_settings")
	fact := cloud.get(method, "logging_level")
	cloud.other_than(fact, {"INFO", "ERROR"})
	message := sprintf("%s does not log what it does: %s", [stage.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	stage.format in {"cloudformation", "sam"}
	fact := cloud.get(stage, "method_settings")
	cloud.missing(fact)
	message := sprintf("%s does not log what it does: %s", [stage.name, cloud.says(fact)])
}

# Only the sockets of version 2 know such a log, and they turn it off in so many words.
deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_apigatewayv2_stage")
	fact := cloud.get(stage, "default_route_settings.logging_level")
	cloud.is_one_of(fact, {"OFF"})
	message := sprintf("%s does not log what it does: %s", [stage.name, cloud.says(fact)])
}
