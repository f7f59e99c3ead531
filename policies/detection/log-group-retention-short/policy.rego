# METADATA
# title: Log group keeps its logs for a short time
# description: Intrusions are found after weeks or months; logs that are gone by then answer no question.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudwatch_log_group, "AWS::Logs::LogGroup", cloudwatchlogs_log_group, module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `retention_in_days` to at least 90; frameworks ask for 365."}
#   parameters: {days: {default: 90, description: days that logs should stay}}
package rearguard.detection.log_group_retention_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudwatch_log_group")
	fact := cloud.get(resource, "retention_in_days")
	_is_short(fact)
	message := sprintf("%s keeps its logs for a short time: %s", [resource.name, cloud.says(fact)])
}

# Zero means for ever.
_is_short(fact) if {
	cloud.is_below(fact, data.parameters.log_group_retention_short.days)
	not cloud.is_one_of(fact, {0})
}
