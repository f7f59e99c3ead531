# METADATA
# title: Web firewall is not measured
# description: "Without metrics nobody sees that it blocks an attack, or lets one pass."
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_wafv2_web_acl, aws_wafv2_rule_group, "AWS::WAFv2::WebACL", "AWS::WAFv2::RuleGroup", wafv2_web_acl]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `cloudwatch_metrics_enabled = true`.}
package rearguard.detection.waf_without_metrics

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_wafv2_web_acl", "aws_wafv2_rule_group"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "visibility_config.cloudwatch_metrics_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s does not measure its requests: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_wafv2_web_acl")
