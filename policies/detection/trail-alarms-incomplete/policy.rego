# METADATA
# title: Alarms on account events leave out subjects
# description: The benchmark names the events that an account should raise alarms for. A module that sets up some of them and not the others leaves gaps that nobody sees.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudwatch_log_metric_filter, "AWS::Logs::MetricFilter"]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Add a metric filter and an alarm for each subject that is missing.}
package rearguard.detection.trail_alarms_incomplete

import data.rearguard.lib.cloud
import data.rearguard.lib.trail

deny contains {"message": message, "path": []} if {
	count(_watched) > 0
	missing := [subject | some subject in trail.all_subjects; not subject in _watched]
	count(missing) > 0
	message := sprintf("no filter looks for %s", [concat(", ", sort(missing))])
}

_watched := {subject |
	some filter in cloud.resources("aws_cloudwatch_log_metric_filter")
	fact := cloud.get(filter, "pattern")
	some subject in trail.subjects(fact.value)
}
