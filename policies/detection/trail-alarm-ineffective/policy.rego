# METADATA
# title: Alarm on account events cannot go off
# description: "A metric filter picks an event out of the trail, and an alarm tells somebody. Where the filter leaves out events of its subject, joins its tests so that they never or always hold, or feeds no alarm, the account looks watched and is not."
# related_resources: [{ref: "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudwatch_log_metric_filter, "AWS::Logs::MetricFilter"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Use the pattern that the benchmark gives for this subject, and name the metric of the filter in an alarm with an action."}
package rearguard.detection.trail_alarm_ineffective

import data.rearguard.lib.cloud
import data.rearguard.lib.trail

deny contains {"message": message, "path": [], "related": related} if {
	some filter in _filters
	subject := filter.subject
	not subject in _watched
	message := sprintf("no alarm watches %s: %s %s", [subject, filter.name, concat(", ", filter.flaws)])
	related := [{"message": "the filter", "path": filter.path}]
}

# Filters that are meant for a subject, whatever becomes of them.
_filters := [found |
	some resource in cloud.resources("aws_cloudwatch_log_metric_filter")
	fact := cloud.get(resource, "pattern")
	fact.state == "known"
	some subject in trail.subjects(fact.value)
	found := {
		"name": resource.name,
		"path": fact.path,
		"subject": subject,
		"flaws": array.concat(trail.flaws(subject, fact.value), _silence(resource)),
	}
]

_watched := {filter.subject | some filter in _filters; count(filter.flaws) == 0}

_silence(filter) := [] if _rings(filter)

else := ["feeds no alarm"]

# An alarm is on the metric of the filter, or may be.
_rings(filter) if {
	some alarm in cloud.resources("aws_cloudwatch_metric_alarm")
	some metric in _metrics(alarm)
	_is_fed(metric, filter)
}

_metrics(alarm) := array.concat(
	[fact | some fact in [cloud.get(alarm, "metric_name")]; fact.state != "absent"],
	[fact |
		some query in cloud.blocks(alarm, "metric_query")
		fact := cloud.get(query, "metric.metric_name")
		fact.state != "absent"
	],
)

_is_fed(metric, filter) if cloud.tied(metric, filter)

_is_fed(metric, filter) if {
	some transformation in cloud.blocks(filter, "metric_transformation")
	name := cloud.get(transformation, "name")
	_is_same(metric, name)
}

_is_same(metric, name) if metric.value == name.value

# A name that is put together when the template runs may be this one.
_is_same(metric, name) if {
	name.state == "unknown"
	metric.state == "known"
}
