# METADATA
# title: Monitor of Datadog tells nobody
# description: A monitor notifies who is named with @ in its message, and this message names nobody. It turns red on a page that nobody looks at.
# related_resources: [{ref: "https://docs.datadoghq.com/monitors/notify/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform]
#   resources: [datadog_monitor]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Name who is on call in the message, such as `@pagerduty-ops`."}
package rearguard.detection.datadog_monitor_tells_nobody

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some monitor in cloud.resources("datadog_monitor")
	fact := cloud.get(monitor, "message")
	fact.state == "known"
	text := fact.value
	not contains(text, "@")
	message := sprintf("the message of %s names nobody to tell", [monitor.name])
}

subject contains monitor.path if some monitor in cloud.resources("datadog_monitor")
