# METADATA
# title: Targets are not asked whether they work
# description: Where the health check is left to its default or turned off, visitors are sent to targets that answer with errors.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_lb_target_group, aws_alb_target_group, "AWS::ElasticLoadBalancingV2::TargetGroup"]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1499], nist-800-53: [SI-13, CP-10], cis-v8: ["11.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a page in `health_check` that fails where the service does."}
package rearguard.configuration_hardening.target_group_without_health_check

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb_target_group", "aws_alb_target_group"]
	some group in cloud.resources(type)
	cloud.is_one_of(cloud.get(group, "protocol"), {"HTTP", "HTTPS"})
	fact := cloud.get(group, "health_check.path")
	cloud.missing(fact)
	message := sprintf("%s states no page to ask for: %s", [group.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb_target_group", "aws_alb_target_group"]
	some group in cloud.resources(type)
	fact := cloud.get(group, "health_check.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s does not ask its targets: %s", [group.name, cloud.says(fact)])
}
