# METADATA
# title: Collected logs are thrown away
# description: What the collector takes in ends in a sink that keeps nothing. The logs look collected, and are not there when somebody needs them.
# related_resources: [{ref: "https://opentelemetry.io/docs/collector/configuration/#service"}, {ref: "https://vector.dev/docs/reference/configuration/sinks/blackhole/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [yaml, toml, json, kubernetes-object]
#   impact: [confidentiality, integrity]
#   aliases: [ID-11]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: [AU-12, AU-4], cis-v8: ["8.2", "8.9"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Send them to a store that keeps them."}
package rearguard.detection.logs_sent_nowhere

# OpenTelemetry: exporters that write to the console of the collector or nowhere.
deny contains {"message": message, "path": path} if {
	some collector in _collectors
	some name, pipeline in collector.value.service.pipelines
	regex.match(`^logs(?:/|$)`, name)
	exporters := pipeline.exporters
	count(exporters) > 0
	every exporter in exporters {
		split(exporter, "/")[0] in {"debug", "logging", "nop"}
	}
	path := array.concat(collector.path, ["service", "pipelines", name, "exporters"])
	message := sprintf("pipeline %s ends in %s", [name, concat(", ", exporters)])
}

_collectors contains {"path": [], "value": input} if input.receivers

_collectors contains {"path": ["spec", "config"], "value": input.spec.config} if input.kind == "OpenTelemetryCollector"

# Vector.
deny contains {"message": message, "path": ["sinks", name, "type"]} if {
	input.sources
	some name, sink in input.sinks
	sink.type == "blackhole"
	message := sprintf("sink %s keeps nothing", [name])
}

subject contains collector.path if some collector in _collectors
