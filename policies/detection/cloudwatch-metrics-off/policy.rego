# METADATA
# title: API methods are not measured
# description: Without metrics a flood or a wave of refused calls goes unseen.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_method_settings, "AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `metrics_enabled = true`.}
package rearguard.detection.cloudwatch_metrics_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_method_settings")
	fact := cloud.get(resource, "settings.metrics_enabled")
	cloud.off(fact)
	message := sprintf("%s does not measure its methods: %s", [resource.name, cloud.says(fact)])
}

# A template says it for each method of the stage.
deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	some method in cloud.blocks(stage, "method_settings")
	fact := cloud.get(method, "metrics_enabled")
	cloud.off(fact)
	message := sprintf("%s does not measure its methods: %s", [stage.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_method_settings")
