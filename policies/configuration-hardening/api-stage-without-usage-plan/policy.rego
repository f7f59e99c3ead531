# METADATA
# title: API stage has no usage plan
# description: Without a plan one caller may use up what all share.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_api_gateway_stage, "AWS::ApiGateway::Stage"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the stage in `aws_api_gateway_usage_plan`.}
package rearguard.configuration_hardening.api_stage_without_usage_plan

import data.rearguard.lib.cloud

deny contains {"message": message, "path": stage.path} if {
	some stage in cloud.resources("aws_api_gateway_stage")
	stage.format in {"terraform", "cloudformation"}
	not _has_plan(stage)
	message := sprintf("%s has no usage plan", [stage.name])
}

_has_plan(stage) if {
	some plan in cloud.resources("aws_api_gateway_usage_plan")
	some served in cloud.blocks(plan, "api_stages")
	cloud.tied(cloud.get(served, "stage"), stage)
}

# A stage may be named instead of referred to.
_has_plan(stage) if {
	some plan in cloud.resources("aws_api_gateway_usage_plan")
	some served in cloud.blocks(plan, "api_stages")
	name := cloud.get(served, "stage").value
	cloud.is_one_of(cloud.get(stage, "stage_name"), {name})
}
