# METADATA
# title: Log group keeps its logs without end
# description: Without a stated time, logs with personal data stay for ever and their cost grows; with it, the time is a decision that can be checked.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudwatch_log_group, "AWS::Logs::LogGroup", cloudwatchlogs_log_group, module]
#   impact: [confidentiality]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11, AU-4], cis-v8: ["8.3", "8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `retention_in_days`.}
package rearguard.detection.log_group_without_retention

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudwatch_log_group")
	fact := cloud.get(resource, "retention_in_days")
	cloud.missing(fact)
	message := sprintf("%s states no retention: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudwatch_log_group")
