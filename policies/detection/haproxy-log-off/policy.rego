# METADATA
# title: Load balancer does not log
# description: Without the log nobody can tell afterwards who asked for what, whether an attack worked, and since when. The servers behind see only the address of the load balancer.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#4.2-no%20log"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [haproxy]
#   impact: [confidentiality, integrity]
#   aliases: [ID-09]
#   controls: {cwe: [CWE-778], attack: [T1190], nist-800-53: [AU-12, AU-3], cis-v8: ["8.2", "8.7"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Remove `no log`; write `log global` with a target in the global section."}
package rearguard.detection.haproxy_log_off

deny contains {"message": message, "path": ["sections", section, "directives", place]} if {
	some section, block in input.sections
	block.type in {"defaults", "frontend", "listen"}
	some place, directive in block.directives
	directive.name == "no"
	directive.arguments == ["log"]
	message := sprintf("%s does not log", [trim_space(sprintf("%s %s", [block.type, object.get(block, "name", "")]))])
}
