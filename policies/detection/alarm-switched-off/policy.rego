# METADATA
# title: Alarm or detection is switched off
# description: It is defined, so that everybody believes it is watched for, and does nothing. Such switches are thrown during maintenance and forgotten, and intruders throw them first.
# related_resources: [{ref: "https://attack.mitre.org/techniques/T1562/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     aws_cloudwatch_metric_alarm,
#     aws_cloudwatch_composite_alarm,
#     aws_db_event_subscription,
#     aws_redshift_event_subscription,
#     azurerm_monitor_metric_alert,
#     azurerm_monitor_activity_log_alert,
#     azurerm_monitor_scheduled_query_rules_alert,
#     azurerm_monitor_scheduled_query_rules_alert_v2,
#     azurerm_monitor_smart_detector_alert_rule,
#     azurerm_monitor_action_group,
#     azurerm_sentinel_alert_rule_scheduled,
#     azurerm_sentinel_alert_rule_nrt,
#     azurerm_sentinel_alert_rule_fusion,
#     azurerm_sentinel_alert_rule_ms_security_incident,
#     google_monitoring_alert_policy,
#     google_monitoring_notification_channel,
#     "AWS::CloudWatch::Alarm",
#     "AWS::CloudWatch::CompositeAlarm",
#     "AWS::RDS::EventSubscription",
#     "AWS::Redshift::EventSubscription",
#     cloudwatch_metric_alarm,
#     Microsoft.Insights/actionGroups,
#     Microsoft.Insights/metricAlerts,
#     Microsoft.Insights/activityLogAlerts,
#     Microsoft.Insights/scheduledQueryRules,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Turn it on again, or delete it so that nobody relies on it."}
package rearguard.detection.alarm_switched_off

import data.rearguard.lib.cloud

_properties := {
	"aws_cloudwatch_metric_alarm": "actions_enabled",
	"aws_cloudwatch_composite_alarm": "actions_enabled",
	"aws_db_event_subscription": "enabled",
	"aws_redshift_event_subscription": "enabled",
	"azurerm_monitor_metric_alert": "enabled",
	"azurerm_monitor_activity_log_alert": "enabled",
	"azurerm_monitor_scheduled_query_rules_alert": "enabled",
	"azurerm_monitor_scheduled_query_rules_alert_v2": "enabled",
	"azurerm_monitor_smart_detector_alert_rule": "enabled",
	"azurerm_monitor_action_group": "enabled",
	"azurerm_sentinel_alert_rule_scheduled": "enabled",
	"azurerm_sentinel_alert_rule_nrt": "enabled",
	"azurerm_sentinel_alert_rule_fusion": "enabled",
	"azurerm_sentinel_alert_rule_ms_security_incident": "enabled",
	"google_monitoring_alert_policy": "enabled",
	"google_monitoring_notification_channel": "enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some alarm in cloud.resources(type)
	fact := cloud.get(alarm, name)
	cloud.turned_off(fact)
	message := sprintf("%s is switched off: %s", [alarm.name, cloud.says(fact)])
}

subject contains alarm.path if {
	some type, _ in _properties
	some alarm in cloud.resources(type)
}
