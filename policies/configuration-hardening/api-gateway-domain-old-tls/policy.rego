# METADATA
# title: API Gateway domain accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_api_gateway_domain_name,
#     "AWS::ApiGateway::DomainName",
#     api_gateway_domain,
#     aws_api_gateway_domain,
#     aws_apigatewayv2_domain_name,
#     "AWS::ApiGatewayV2::DomainName",
#     "AWS::Serverless::Api",
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `security_policy = "TLS_1_2"`.}
package rearguard.configuration_hardening.api_gateway_domain_old_tls

import data.rearguard.lib.cloud

_values := {"TLS_1_0"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_domain_name")
	fact := cloud.get(resource, "security_policy")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_apigatewayv2_domain_name")
	some configuration in cloud.blocks(resource, "domain_name_configuration")
	fact := cloud.get(configuration, "security_policy")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

# An API of the serverless model brings its domain.
deny contains {"message": message, "path": fact.path} if {
	some api in cloud.resources("aws_api_gateway_rest_api")
	api.format == "sam"
	fact := cloud.get(api, "domain.security_policy")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [api.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_domain_name")
