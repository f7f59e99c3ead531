# What Prometheus alerts about and where Alertmanager sends it: in files of their own, in
# the objects of the Prometheus operator, and in the values of their charts.
package rearguard.lib.alerting

# Every alerting rule, with its group.
alerts contains {"path": path, "value": alert} if {
	some root in _rule_files
	some number, group in root.value.groups
	some index, alert in group.rules
	is_string(alert.alert)
	path := array.concat(root.path, ["groups", number, "rules", index])
}

_rule_files contains {"path": [], "value": input} if is_array(input.groups)

_rule_files contains {"path": ["spec"], "value": input.spec} if {
	input.kind == "PrometheusRule"
	is_array(input.spec.groups)
}

_rule_files contains {"path": ["additionalPrometheusRulesMap", name], "value": value} if {
	some name, value in input.additionalPrometheusRulesMap
	is_array(value.groups)
}

_rule_files contains {"path": ["serverFiles", name], "value": value} if {
	some name, value in input.serverFiles
	is_array(value.groups)
}

# How urgent a rule says it is, in small letters; "" where it does not.
severity(alert) := lower(values[0]) if {
	values := [value | some name in _severity_labels; value := alert.labels[name]; is_string(value)]
	count(values) > 0
} else := ""

_severity_labels := ["severity", "priority", "level", "urgency"]

# Whether somebody is to be woken.
is_urgent(word) if regex.match(`^(?:critical|crit|page|pager|paging|emergency|disaster|p0|p1|sev-?[01]|urgent)$`, word)

# Every configuration of Alertmanager.
configurations contains {"path": [], "value": input} if _is_configuration(input)

configurations contains {"path": ["spec"], "value": input.spec} if {
	input.kind == "AlertmanagerConfig"
	_is_configuration(input.spec)
}

configurations contains {"path": ["alertmanager", "config"], "value": config} if {
	config := input.alertmanager.config
	_is_configuration(config)
}

configurations contains {"path": [chart, "alertmanager", "config"], "value": config} if {
	some chart, values in input
	config := values.alertmanager.config
	_is_configuration(config)
}

_is_configuration(value) if {
	is_object(value.route)
	is_array(value.receivers)
}

# Every route of a configuration, four levels deep; `depth` 0 is for what no other takes.
routes(configuration) := union({root, one, two, three}) if {
	root := {{"path": array.concat(configuration.path, ["route"]), "value": configuration.value.route, "depth": 0}}
	one := _inside(root)
	two := _inside(one)
	three := _inside(two)
}

_inside(above) := {{"path": path, "value": route, "depth": depth} |
	some outer in above
	some index, route in outer.value.routes
	path := array.concat(outer.path, ["routes", index])
	depth := outer.depth + 1
}

# The receiver of a name.
receiver(configuration, name) := found[0] if {
	found := [one | some one in configuration.value.receivers; one.name == name]
	count(found) > 0
}

# Whether a receiver tells anybody.
tells_somebody(receiver) if {
	some key, value in receiver
	regex.match(`(?:_configs|Configs)$`, key)
	value != []
	value != null
}

# The conditions of a route as one text.
conditions(route) := concat(" ", array.concat(_matchers(route), array.concat(_pairs(route, "match"), _pairs(route, "match_re"))))

_matchers(route) := [text |
	some matcher in route.matchers
	text := _text(matcher)
]

_text(matcher) := matcher if is_string(matcher)

_text(matcher) := sprintf("%s=%v", [matcher.name, matcher.value]) if is_object(matcher)

_pairs(route, key) := [sprintf("%s=%v", [name, value]) | some name, value in route[key]]
