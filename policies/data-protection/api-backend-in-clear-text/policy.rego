# METADATA
# title: API asks its backend without TLS
# description: "What came in encrypted goes on in clear text, with the tokens of the callers."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_api_gateway_integration,
#     aws_apigatewayv2_integration,
#     aws_api_gateway_method,
#     "AWS::ApiGatewayV2::Integration",
#     "AWS::ApiGateway::Method",
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Use an address that begins with `https://`.}
package rearguard.data_protection.api_backend_in_clear_text

import data.rearguard.lib.cloud

_properties := {
	"aws_api_gateway_integration": "uri",
	"aws_apigatewayv2_integration": "integration_uri",
	"aws_api_gateway_method": "integration.uri",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some integration in cloud.resources(type)
	fact := cloud.get(integration, property)
	startswith(fact.value, "http://")
	message := sprintf("%s asks its backend without TLS: %s", [integration.name, cloud.says(fact)])
}
