# METADATA
# title: Falco tells nobody what it sees
# description: No output is on, or only events above the given priority are put out. A shell in a container or a read of the password file is seen and not told.
# related_resources: [{ref: "https://falco.org/docs/concepts/outputs/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [yaml, helm-chart]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-14]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: ["SI-4(5)", AU-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Turn on an output that somebody reads, and leave `priority` at `debug` or `notice`."}
package rearguard.detection.falco_alerts_go_nowhere

deny contains {"message": message, "path": path} if {
	some settings in _settings
	outputs := {name: output | some name, output in settings.value; name in _outputs}
	every output in outputs {
		output.enabled == false
	}
	path := array.concat(settings.path, [sort(object.keys(outputs))[0]])
	message := sprintf("no output is on: %s", [concat(", ", sort(object.keys(outputs)))])
}

deny contains {"message": message, "path": path} if {
	some settings in _settings
	lower(settings.value.priority) in {"emergency", "alert", "critical", "error"}
	path := array.concat(settings.path, ["priority"])
	message := sprintf("only events of priority %s and above are told", [settings.value.priority])
}

_outputs := {"stdout_output", "syslog_output", "file_output", "http_output", "program_output", "grpc_output"}

_settings contains {"path": [], "value": input} if {
	some name in ["rules_file", "rules_files"]
	input[name]
	input.priority
}

_settings contains {"path": ["falco"], "value": input.falco} if {
	some name in ["rules_file", "rules_files", "priority"]
	input.falco[name]
}

subject contains settings.path if some settings in _settings
