# METADATA
# title: Replacing a resource destroys it first
# description: Between the old one and the new one there is none, and where others use the old one it cannot be destroyed at all.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_acm_certificate, aws_api_gateway_deployment, aws_api_gateway_rest_api, aws_launch_configuration]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1489], nist-800-53: [CP-10], cis-v8: ["11.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `create_before_destroy = true` in `lifecycle`."}
package rearguard.configuration_hardening.replaced_after_destruction

import data.rearguard.lib.cloud

_types := ["aws_acm_certificate", "aws_api_gateway_deployment", "aws_api_gateway_rest_api", "aws_launch_configuration"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "lifecycle.create_before_destroy")
	cloud.off(fact)
	message := sprintf("%s is destroyed before its successor is there: %s", [resource.name, cloud.says(fact)])
}
