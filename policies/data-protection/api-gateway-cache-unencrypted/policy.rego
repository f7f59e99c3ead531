# METADATA
# title: API cache is not encrypted
# description: Cached answers hold what the API returns to its callers.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_method_settings, "AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `cache_data_encrypted = true`.}
package rearguard.data_protection.api_gateway_cache_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_method_settings")
	fact := cloud.get(resource, "settings.cache_data_encrypted")
	cloud.turned_off(fact)
	message := sprintf("%s does not encrypt cached answers: %s", [resource.name, cloud.says(fact)])
}

# A template says it for each method of the stage.
deny contains {"message": message, "path": fact.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	some method in cloud.blocks(stage, "method_settings")
	fact := cloud.get(method, "cache_data_encrypted")
	cloud.turned_off(fact)
	message := sprintf("%s does not encrypt cached answers: %s", [stage.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_method_settings")
