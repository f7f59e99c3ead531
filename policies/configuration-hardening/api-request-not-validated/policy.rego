# METADATA
# title: API method checks no requests
# description: "Checked at the gateway, malformed requests never reach the program."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_method, "AWS::ApiGateway::Method"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `request_validator_id`.}
package rearguard.configuration_hardening.api_request_not_validated

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_method")
	fact := cloud.get(resource, "request_validator_id")
	cloud.missing(fact)
	message := sprintf("%s checks no requests: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_method")
