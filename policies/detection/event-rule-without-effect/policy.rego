# METADATA
# title: Rule about events has no effect
# description: The rule is switched off or has no target. Where it was made to notice a change of rights or a finding of GuardDuty, nobody is told of the next one.
# related_resources: [{ref: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_cloudwatch_event_rule, "AWS::Events::Rule", cloudwatchevent_rule]
#   impact: [confidentiality, integrity]
#   aliases: [ID-14, ID-06]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Turn the rule on and give it a target, or delete it so that nobody relies on it."}
package rearguard.detection.event_rule_without_effect

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some rule in cloud.resources("aws_cloudwatch_event_rule")
	_is_about_events(rule)
	some name in ["state", "is_enabled"]
	fact := cloud.get(rule, name)
	cloud.turned_off(fact)
	message := sprintf("%s is switched off: %s", [rule.name, cloud.says(fact)])
}

deny contains {"message": message, "path": rule.path} if {
	some rule in cloud.resources("aws_cloudwatch_event_rule")
	_is_about_events(rule)
	rule.format == "terraform"
	not cloud.companion("aws_cloudwatch_event_target", "rule", rule)
	message := sprintf("%s has no target", [rule.name])
}

deny contains {"message": message, "path": fact.path} if {
	some rule in cloud.resources("aws_cloudwatch_event_rule")
	_is_about_events(rule)
	rule.format != "terraform"
	fact := cloud.get(rule, "targets")
	cloud.missing(fact)
	message := sprintf("%s has no target", [rule.name])
}

# Schedules are turned off for reasons of their own.
_is_about_events(rule) if {
	fact := cloud.get(rule, "event_pattern")
	not cloud.missing(fact)
}

subject contains rule.path if {
	some rule in cloud.resources("aws_cloudwatch_event_rule")
	_is_about_events(rule)
}
