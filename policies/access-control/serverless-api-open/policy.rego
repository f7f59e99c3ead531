# METADATA
# title: API of the serverless model takes calls from everybody
# description: Without a default authorizer every function behind the API can be called by whoever finds it.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [cloudformation]
#   resources: ["AWS::Serverless::Api", "AWS::Serverless::HttpApi"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `DefaultAuthorizer` in `Auth`.}
package rearguard.access_control.serverless_api_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_api_gateway_rest_api", "aws_apigatewayv2_api"]
	some api in cloud.resources(type)
	api.format == "sam"
	fact := cloud.get(api, "auth.default_authorizer")
	_asks_nobody(fact)
	not cloud.on(cloud.get(api, "auth.api_key_required"))
	not _is_private(api)
	every property in ["definition_body", "definition_uri", "auth.resource_policy"] {
		cloud.missing(cloud.get(api, property))
	}
	message := sprintf("%s takes calls from everybody: %s", [api.name, cloud.says(fact)])
}

_asks_nobody(fact) if cloud.missing(fact)

_asks_nobody(fact) if cloud.is_one_of(fact, {"NONE"})

# Only networks that a policy names reach a private endpoint.
_is_private(api) if {
	some type in cloud.texts(cloud.get(api, "endpoint_configuration.types"))
	type.value == "PRIVATE"
}
