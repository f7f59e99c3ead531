# METADATA
# title: Load balancer waits for clients without end
# description: Without this time a client that opens connections and says nothing keeps them for ever. A few such clients use up all that there are, and nobody else gets through.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#4-timeout%20client"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [haproxy]
#   impact: [availability]
#   controls: {cwe: [CWE-400], attack: [T1499.002], nist-800-53: [SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `timeout client`, `timeout server` and `timeout connect` in the section of defaults."}
package rearguard.configuration_hardening.haproxy_without_timeout

deny contains {"message": message, "path": ["sections", section]} if {
	some section, block in input.sections
	block.type == "defaults"
	_is_first(section)
	some block_ in input.sections
	block_.type in {"frontend", "listen"}
	missing := [name | some name in ["connect", "client", "server"]; not name in _stated]
	count(missing) > 0
	message := sprintf("no section sets timeout %s", [concat(", ", missing)])
}

_is_first(section) if {
	every other in array.slice(input.sections, 0, section) {
		other.type != "defaults"
	}
}

_stated contains name if {
	some block in input.sections
	some directive in block.directives
	directive.name == "timeout"
	name := directive.arguments[0]
}
