# METADATA
# title: Alerts are sent to a receiver that does not exist
# description: Alertmanager does not load a configuration that names an unknown receiver. It goes on with the old one, or does not start, and then nothing is sent at all.
# related_resources: [{ref: "https://prometheus.io/docs/alerting/latest/configuration/#route"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Define the receiver, or name one that exists; run `amtool check-config` before every change."}
package rearguard.detection.alert_route_to_unknown_receiver

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some configuration in alerting.configurations
	some route in alerting.routes(configuration)
	name := route.value.receiver
	is_string(name)
	not regex.match(`\{\{|\$\{`, name)
	not alerting.receiver(configuration, name)
	path := array.concat(route.path, ["receiver"])
	message := sprintf("receiver %s is not defined", [name])
}

subject contains configuration.path if some configuration in alerting.configurations
