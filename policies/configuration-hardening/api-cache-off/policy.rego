# METADATA
# title: API stage answers without a cache
# description: "Every call reaches the backend, also those of a flood."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_stage, "AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `cache_cluster_enabled = true`.}
package rearguard.configuration_hardening.api_cache_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_api_gateway_stage")
	fact := cloud.get(resource, "cache_cluster_enabled")
	cloud.off(fact)
	message := sprintf("%s answers without a cache: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_api_gateway_stage")
