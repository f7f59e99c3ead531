# METADATA
# title: Urgent alerts are muted at times
# description: Attackers choose nights and weekends because nobody looks then. What is urgent enough to be called so must reach somebody at every hour.
# related_resources: [{ref: "https://prometheus.io/docs/alerting/latest/configuration/#time_interval"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", IR-4], cis-v8: ["13.1", "17.4"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Mute what can wait, and send the rest to who is on call."}
package rearguard.detection.urgent_alerts_muted

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some configuration in alerting.configurations
	some route in alerting.routes(configuration)
	some key in ["mute_time_intervals", "muteTimeIntervals", "active_time_intervals", "activeTimeIntervals"]
	intervals := route.value[key]
	count(intervals) > 0
	some word in regex.split(`[^A-Za-z0-9]+`, alerting.conditions(route.value))
	alerting.is_urgent(lower(word))
	path := array.concat(route.path, [key])
	message := sprintf("%s alerts are muted by %s", [word, concat(", ", intervals)])
}

subject contains configuration.path if some configuration in alerting.configurations
