# METADATA
# title: Alert of Grafana stays quiet when it cannot see
# description: A paused alert never fires, and one that takes a failing query for good news is silent from the moment its source breaks, or is broken. Blinding the monitoring is then enough to hide.
# related_resources: [{ref: "https://grafana.com/docs/grafana/latest/alerting/fundamentals/alert-rule-evaluation/stale-alert-instances/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [yaml, json, terraform]
#   impact: [availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778, CWE-636], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set `execErrState` to `Error` or `Alerting`, and take the pause away or delete the alert."}
package rearguard.detection.grafana_alert_quiet

deny contains {"message": message, "path": path} if {
	some rule in _rules
	some name in ["execErrState", "exec_err_state"]
	rule.value[name] in {"OK", "Ok", "ok", "KeepLast"}
	path := array.concat(rule.path, [name])
	message := sprintf("alert %q is quiet when its query fails: %s is %s", [rule.title, name, rule.value[name]])
}

deny contains {"message": message, "path": path} if {
	some rule in _rules
	some name in ["isPaused", "is_paused"]
	rule.value[name] == true
	path := array.concat(rule.path, [name])
	message := sprintf("alert %q is paused", [rule.title])
}

_rules contains {"path": path, "value": rule, "title": rule.title} if {
	some number, group in input.groups
	some index, rule in group.rules
	path := ["groups", number, "rules", index]
}

_rules contains {"path": path, "value": rule, "title": rule.name} if {
	some name, groups in input.resource.grafana_rule_group
	some number, group in groups
	some index, rule in group.rule
	path := ["resource", "grafana_rule_group", name, number, "rule", index]
}

subject contains rule.path if some rule in _rules
