# METADATA
# title: Load balancer does not check the server behind it
# description: Anybody on the way may answer in place of the server behind, reads what clients send and answers what they like. The connection looks encrypted all the same.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#5.2-verify"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [haproxy]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `verify required ca-file FILE`, and `verifyhost` where the name differs."}
package rearguard.configuration_hardening.haproxy_backend_certificate_unchecked

deny contains {"message": message, "path": path} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name in {"server", "default-server", "server-template", "ssl-default-server-options"}
	some index, word in directive.arguments
	word == "none"
	_before(directive.arguments, index) == "verify"
	path := ["sections", section, "directives", place, "arguments", index]
	message := sprintf("%s does not check certificates", [trim_space(sprintf("%s %s", [directive.name, object.get(directive, "label", "")]))])
}

deny contains {"message": "no certificate of a server is checked", "path": ["sections", section, "directives", place]} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name == "ssl-server-verify"
	directive.arguments[0] == "none"
}

_before(words, index) := words[index - 1]
