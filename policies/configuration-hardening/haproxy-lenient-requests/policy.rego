# METADATA
# title: Load balancer lets malformed requests through
# description: Servers behind read such a request differently from the load balancer. What the one takes for the body is the next request for the other, which then reaches what no rule was asked about.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#4-option%20accept-unsafe-violations-in-http-request"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [haproxy]
#   impact: [integrity]
#   controls: {cwe: [CWE-444], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the option, and mend the client that needed it."}
package rearguard.configuration_hardening.haproxy_lenient_requests

_lenient := {
	"accept-invalid-http-request", "accept-invalid-http-response", "accept-unsafe-violations-in-http-request",
	"accept-unsafe-violations-in-http-response",
}

deny contains {"message": message, "path": path} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name == "option"
	word := directive.arguments[0]
	word in _lenient
	path := ["sections", section, "directives", place]
	message := sprintf("option %s is set", [word])
}
