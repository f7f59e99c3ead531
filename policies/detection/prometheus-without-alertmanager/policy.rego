# METADATA
# title: Prometheus has alerts and nobody to tell them to
# description: The alerting rules are evaluated and fire, and the results are sent nowhere. They can be seen only by somebody who happens to look.
# related_resources: [{ref: "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#alertmanager_config"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [yaml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Name the Alertmanager in `alerting.alertmanagers`."}
package rearguard.detection.prometheus_without_alertmanager

deny contains {"message": "rules fire, and alerting names no Alertmanager", "path": ["alerting"]} if {
	input.scrape_configs
	count(input.rule_files) > 0
	not _has_alertmanager
}

_has_alertmanager if {
	some manager in input.alerting.alertmanagers
	not _is_empty(manager)
}

_is_empty(manager) if {
	every key, value in manager {
		not endswith(key, "_sd_configs")
		_names_nobody(key, value)
	}
}

_names_nobody(key, _) if key != "static_configs"

_names_nobody("static_configs", value) if {
	every group in value {
		object.get(group, "targets", null) in {null, []}
	}
}

subject contains [] if input.scrape_configs
