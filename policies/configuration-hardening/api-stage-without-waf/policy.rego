# METADATA
# title: API stage has no web application firewall
# description: A web application firewall stops common attacks and floods before they reach the API.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_stage, "AWS::ApiGateway::Stage"]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Associate a web ACL with the stage.}
package rearguard.configuration_hardening.api_stage_without_waf

import data.rearguard.lib.cloud

deny contains {"message": message, "path": stage.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	stage.format in {"terraform", "cloudformation"}
	not cloud.companion("aws_wafv2_web_acl_association", "resource_arn", stage)
	not cloud.companion("aws_wafregional_web_acl_association", "resource_arn", stage)
	message := sprintf("%s has no web application firewall", [stage.name])
}
