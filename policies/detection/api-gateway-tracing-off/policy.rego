# METADATA
# title: API stage is not traced
# description: Traces show which calls an intruder made behind the API.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_api_gateway_stage,
#     "AWS::ApiGateway::Stage",
#     module,
#     aws_api_gateway,
#     api_gateway,
#     "AWS::Serverless::Api",
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `xray_tracing_enabled = true`.}
package rearguard.detection.api_gateway_tracing_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_stage")
	fact := cloud.get(resource, "xray_tracing_enabled")
	cloud.off(fact)
	message := sprintf("%s is not traced: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_stage")
