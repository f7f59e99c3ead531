# METADATA
# title: API answers every web site
# description: Any page that a user visits can then call the API from the browser of the user.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_apigatewayv2_api,
#     aws_lambda_function_url,
#     aws_cloudfront_response_headers_policy,
#     "AWS::ApiGatewayV2::Api",
#     "AWS::Lambda::Url",
#     "AWS::Serverless::HttpApi",
#     "AWS::CloudFront::ResponseHeadersPolicy",
#     module,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the origins in `allow_origins`.}
package rearguard.configuration_hardening.api_open_to_every_origin

import data.rearguard.lib.cloud

_properties := {
	"aws_apigatewayv2_api": "cors_configuration.allow_origins",
	"aws_lambda_function_url": "cors.allow_origins",
	"aws_cloudfront_response_headers_policy": "cors_config.access_control_allow_origins.items",
}

deny contains {"message": message, "path": origin.path} if {
	some type, property in _properties
	some api in cloud.resources(type)
	some origin in cloud.texts(cloud.get(api, property))
	origin.value == "*"
	message := sprintf("%s answers pages of every origin", [api.name])
}
