# METADATA
# title: Alert fires always
# description: "`bool` turns a comparison from a filter into 0 or 1 for every series, and an alert fires for every series there is, whatever its value. An alarm that never stops is silenced, and with it the real one."
# related_resources: [{ref: "https://prometheus.io/docs/prometheus/latest/querying/operators/#comparison-binary-operators"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], nist-800-53: ["SI-4(5)", IR-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Remove `bool`, so that only what meets the condition remains."}
package rearguard.detection.alert_always_fires

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path, "text": found[0]} if {
	some alert in alerting.alerts
	expression := alert.value.expr
	found := regex.find_n(`(?:[=!]=|[<>]=?)\s*bool\s+[-+.0-9a-zA-Z_]+\s*$`, expression, 1)
	path := array.concat(alert.path, ["expr"])
	message := sprintf("alert %s fires for every series: %s", [alert.value.alert, found[0]])
}

subject contains alert.path if some alert in alerting.alerts
