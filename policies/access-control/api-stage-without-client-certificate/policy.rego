# METADATA
# title: API stage shows its backends no certificate
# description: Without a client certificate a backend cannot tell calls of the API from those of anybody else.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_stage, "AWS::ApiGateway::Stage", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `client_certificate_id` where the backend is reached over HTTP.}
package rearguard.access_control.api_stage_without_client_certificate

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_stage")
	fact := cloud.get(resource, "client_certificate_id")
	cloud.missing(fact)
	message := sprintf("%s shows its backends no certificate: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_stage")
