# METADATA
# title: Alerts are sent to nobody
# description: The receiver has a name and no way to reach anybody, so whatever the route takes is dropped. Everything looks watched, and nobody is told.
# related_resources: [{ref: "https://prometheus.io/docs/alerting/latest/configuration/#receiver"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Give the receiver a way to reach who is on call; send only what nobody needs, by its name, to an empty one."}
package rearguard.detection.alerts_go_nowhere

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some configuration in alerting.configurations
	some route in alerting.routes(configuration)
	name := route.value.receiver
	receiver := alerting.receiver(configuration, name)
	not alerting.tells_somebody(receiver)
	what := _taken(route)
	path := array.concat(route.path, ["receiver"])
	message := sprintf("%s go to %s, which reaches nobody", [what, name])
}

_taken(route) := "alerts that no route takes" if route.depth == 0

_taken(route) := "urgent alerts" if {
	conditions := alerting.conditions(route.value)
	not regex.match(`(?i)alertname`, conditions)
	some word in regex.split(`[^A-Za-z0-9]+`, conditions)
	alerting.is_urgent(lower(word))
}

subject contains configuration.path if some configuration in alerting.configurations
