# METADATA
# title: Alarm tells nobody
# description: The alarm changes its colour on a page that nobody looks at. What it was made to notice, such as a root login or a database that runs full, is noticed afterwards.
# related_resources: [{ref: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     aws_cloudwatch_metric_alarm,
#     aws_cloudwatch_composite_alarm,
#     azurerm_monitor_metric_alert,
#     azurerm_monitor_activity_log_alert,
#     azurerm_monitor_scheduled_query_rules_alert_v2,
#     google_monitoring_alert_policy,
#     "AWS::CloudWatch::Alarm",
#     cloudwatch_metric_alarm,
#     ec2_metric_alarm,
#     Microsoft.Insights/metricAlerts,
#     Microsoft.Insights/activityLogAlerts,
#     Microsoft.Insights/scheduledQueryRules,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Name a topic, an action group or a channel that reaches who is on call."}
package rearguard.detection.alarm_without_action

import data.rearguard.lib.cloud

_properties := {
	"aws_cloudwatch_metric_alarm": ["alarm_actions", "insufficient_data_actions"],
	"aws_cloudwatch_composite_alarm": ["alarm_actions", "insufficient_data_actions"],
	"azurerm_monitor_metric_alert": ["action"],
	"azurerm_monitor_activity_log_alert": ["action"],
	"azurerm_monitor_scheduled_query_rules_alert_v2": ["action"],
	"google_monitoring_alert_policy": ["notification_channels"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some alarm in cloud.resources(type)
	every name in names {
		cloud.missing(cloud.get(alarm, name))
	}
	not _is_used(alarm)
	fact := cloud.get(alarm, names[0])
	message := sprintf("%s tells nobody: %s", [alarm.name, cloud.says(fact)])
}

# Others, such as a composite alarm or a deployment, ask for its state.
_is_used(alarm) if {
	some scalar in data.document.scalars
	contains(scalar.value, sprintf("${%s.", [alarm.name]))
}

_is_used(alarm) if {
	some scalar in data.document.scalars
	scalar.key in {"Ref", "Fn::GetAtt"}
	scalar.value == alarm.name
}

subject contains alarm.path if {
	some type, _ in _properties
	some alarm in cloud.resources(type)
}
