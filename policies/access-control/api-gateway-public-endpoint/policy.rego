# METADATA
# title: API is reachable from the internet
# description: A regional or edge endpoint faces the internet; APIs for inside belong on a private one.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_api_gateway_rest_api,
#     "AWS::ApiGateway::RestApi",
#     "AWS::Serverless::Api",
#     api_gateway,
#     aws_api_gateway,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use `PRIVATE` for APIs that only your networks call.}
package rearguard.access_control.api_gateway_public_endpoint

import data.rearguard.lib.cloud

deny contains {"message": message, "path": type.path} if {
	some api in cloud.resources("aws_api_gateway_rest_api")
	some type in cloud.texts(cloud.get(api, "endpoint_configuration.types"))
	type.value in {"REGIONAL", "EDGE"}
	message := sprintf("%s has a %s endpoint", [api.name, type.value])
}
