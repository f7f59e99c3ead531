# METADATA
# title: One alert silences those of everything else
# description: Without `equal` the rule holds between any two alerts. One urgent alert anywhere, also one that an attacker causes, hides the others everywhere while it fires.
# related_resources: [{ref: "https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [yaml, kubernetes-object, helm-chart]
#   impact: [availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Name in `equal` the labels that both must share, such as `[alertname, cluster, instance]`."}
package rearguard.detection.alerts_silence_each_other

import data.rearguard.lib.alerting

deny contains {"message": message, "path": path} if {
	some configuration in alerting.configurations
	some key in ["inhibit_rules", "inhibitRules"]
	some index, rule in configuration.value[key]
	object.get(rule, "equal", []) == []
	source := _conditions(rule, "source")
	target := _conditions(rule, "target")
	not regex.match(`alertname|instance|cluster|namespace|node|service|job`, concat(" ", [source, target]))
	path := array.concat(configuration.path, [key, index])
	message := sprintf("an alert with %s silences every other with %s", [source, target])
}

_conditions(rule, side) := alerting.conditions({
	"matchers": _given(rule, [sprintf("%s_matchers", [side]), sprintf("%sMatch", [side])]),
	"match": object.get(rule, sprintf("%s_match", [side]), {}),
	"match_re": object.get(rule, sprintf("%s_match_re", [side]), {}),
})

_given(rule, names) := [matcher | some name in names; some matcher in rule[name]]

subject contains configuration.path if some configuration in alerting.configurations
