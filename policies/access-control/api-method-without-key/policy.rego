# METADATA
# title: API method asks for no key
# description: "Without a key callers cannot be told apart, nor held to a plan."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_method, "AWS::ApiGateway::Method"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `api_key_required = true` where callers are programs of others.}
package rearguard.access_control.api_method_without_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_method")
	fact := cloud.get(resource, "api_key_required")
	cloud.off(fact)
	message := sprintf("%s asks for no key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_method")
