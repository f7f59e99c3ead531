# METADATA
# title: Alarm tells nobody
# description: The alarm goes off and its actions are turned off, so that it is seen only by who happens to look.
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudwatch_metric_alarm, aws_cloudwatch_composite_alarm, "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm", module]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Remove `actions_enabled = false`."}
package rearguard.detection.alarm_actions_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "actions_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s tells nobody: %s", [resource.name, cloud.says(fact)])
}
