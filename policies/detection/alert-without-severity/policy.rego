# METADATA
# title: Alert says nothing about how urgent it is
# description: Other alerts beside it say how urgent they are, and routes send them by that word. This one falls through to wherever the rest goes, which is often a channel that nobody reads at night.
# related_resources: [{ref: "https://prometheus.io/docs/alerting/latest/configuration/#route"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], nist-800-53: ["SI-4(5)", IR-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Give it the label by which the others are routed."}
package rearguard.detection.alert_without_severity

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some alert in alerting.alerts
	alerting.severity(alert.value) == ""
	_others_say
	path := array.concat(alert.path, ["labels"])
	message := sprintf("alert %s has no severity, which the alerts beside it have", [alert.value.alert])
}

_others_say if {
	some alert in alerting.alerts
	alerting.severity(alert.value) != ""
}

subject contains alert.path if some alert in alerting.alerts
