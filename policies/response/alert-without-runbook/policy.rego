# METADATA
# title: Urgent alert does not say what to do
# description: Who is woken at night by an alert they have never seen loses the minutes that count with finding out what it means and whom to ask. A link to the steps is what turns an alarm into a response.
# related_resources: [{ref: "https://prometheus.io/docs/practices/alerting/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [IR-04]
#   controls: {cwe: [CWE-1059], nist-800-53: [IR-8, IR-4], cis-v8: ["17.4"], samm: [O-IM-2-B]}
#   countermeasure: {kind: policy, text: "Write the steps down and link them in the annotation `runbook_url`."}
package rearguard.response.alert_without_runbook

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some alert in alerting.alerts
	alerting.is_urgent(alerting.severity(alert.value))
	not _has_runbook(alert)
	path := array.concat(alert.path, ["annotations"])
	message := sprintf("alert %s is %s and names no runbook", [alert.value.alert, alerting.severity(alert.value)])
}

_has_runbook(alert) if {
	some place in ["annotations", "labels"]
	some name, _ in alert.value[place]
	regex.match(`(?i)run_?book|play_?book|wiki|docs?(?:_url)?$|link`, name)
}

_has_runbook(alert) if {
	some text in alert.value.annotations
	regex.match(`(?i)https?://\S*(?:runbook|playbook|wiki)`, text)
}

subject contains alert.path if {
	some alert in alerting.alerts
	alerting.is_urgent(alerting.severity(alert.value))
}
