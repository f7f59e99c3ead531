# METADATA
# title: Runbook of an alert leads nowhere
# description: The link promises steps that nobody wrote. Whoever is woken finds that out when there is no time to write them.
# related_resources: [{ref: "https://prometheus.io/docs/practices/alerting/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [IR-04]
#   controls: {cwe: [CWE-1059], nist-800-53: [IR-8, IR-4], cis-v8: ["17.4"], samm: [O-IM-2-B]}
#   countermeasure: {kind: policy, text: "Write the steps down and link them."}
package rearguard.response.alert_runbook_empty

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some alert in alerting.alerts
	some name, link in alert.value.annotations
	regex.match(`(?i)run_?book|play_?book`, name)
	_leads_nowhere(link)
	path := array.concat(alert.path, ["annotations", name])
	message := sprintf("%s of alert %s is %q", [name, alert.value.alert, link])
}

_leads_nowhere(link) if regex.match(`(?i)^\s*(?:to ?do|tbd|tba|n/?a|none|null|fix ?me|missing|pending|\?+|-+|https?:/*|<[^>]*>)?\s*$`, link)

_leads_nowhere(link) if regex.match(`(?i)^https?://(?:[^/]*\.)?example\.(?:com|org|net)(?:[:/]|$)|/(?:todo|tbd|fixme)/?$`, link)

subject contains alert.path if some alert in alerting.alerts
