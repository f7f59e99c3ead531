# METADATA
# title: Trail announces nothing
# description: "With a topic other systems learn of new log files at once. Where the trail goes to a log group, its alarms do that."
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail", cloudtrail]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `sns_topic_name`.}
package rearguard.detection.cloudtrail_without_topic

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudtrail")
	fact := cloud.get(resource, "sns_topic_name")
	cloud.missing(fact)
	cloud.missing(cloud.get(resource, "cloud_watch_logs_group_arn"))
	message := sprintf("%s has no topic: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudtrail")
