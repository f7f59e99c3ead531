# METADATA
# title: Trail is not sent to CloudWatch Logs
# description: A trail in a bucket is read after the fact. Alarms need it in a log group.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail", cloudtrail]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `cloud_watch_logs_group_arn` and `cloud_watch_logs_role_arn`.}
package rearguard.detection.cloudtrail_without_log_group

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudtrail")
	fact := cloud.get(resource, "cloud_watch_logs_group_arn")
	cloud.missing(fact)
	message := sprintf("%s is not sent to a log group: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudtrail")
