# METADATA
# title: Loki keeps logs for a short time
# description: Intruders are often found after months. Logs that are gone by then cannot tell how they came in or what they took.
# related_resources: [{ref: "https://grafana.com/docs/loki/latest/operations/storage/retention/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [yaml, helm-chart]
#   impact: [confidentiality]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11, AU-4], cis-v8: ["8.3", "8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Raise `retention_period`, or copy what counts as evidence to cheaper storage."}
#   parameters: {days: {default: 90, description: days that logs should be kept}}
package rearguard.detection.loki_retention_short

deny contains {"message": message, "path": place.path} if {
	some place in _stated
	hours := _hours(place.value)
	hours > 0
	hours < _wanted
	message := sprintf("logs are kept for %s", [place.value])
}

_stated contains {"path": path, "value": value} if {
	some root in [[], ["loki"]]
	path := array.concat(root, ["limits_config", "retention_period"])
	value := object.get(input, path, "")
}

_wanted := _in_hours(data.parameters.loki_retention_short.days)

_in_hours(days) := days * 24

_hours(text) := floor(sum([_amount(part) | some part in regex.find_all_string_submatch_n(`(\d+)([hdwmy])`, text, -1)]))

_amount(part) := to_number(part[1]) * _units[part[2]]

_units := {"h": 1, "d": 24, "w": 168, "y": 8760, "m": 0}
