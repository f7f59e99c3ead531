# METADATA
# title: API answers uncompressed
# description: "Compressed answers take a fraction of the time and of the traffic. Below zero nothing is compressed, and above 10 MB the value is refused."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_rest_api, "AWS::ApiGateway::RestApi", "AWS::Serverless::Api"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `minimum_compression_size` between 0 and 10485760.}
package rearguard.configuration_hardening.api_answers_uncompressed

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some api in cloud.resources("aws_api_gateway_rest_api")
	fact := cloud.get(api, "minimum_compression_size")
	_is_out_of_range(fact)
	message := sprintf("%s answers uncompressed: %s", [api.name, cloud.says(fact)])
}

_is_out_of_range(fact) if cloud.missing(fact)

_is_out_of_range(fact) if cloud.is_below(fact, 0)

_is_out_of_range(fact) if cloud.is_above(fact, 10485760)

subject contains api.path if some api in cloud.resources("aws_api_gateway_rest_api")
