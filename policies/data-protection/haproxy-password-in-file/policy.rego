# METADATA
# title: Password of the load balancer stands in its configuration
# description: Everybody who can read the file, its history or a copy of it can sign in, and the same password ends up in every environment.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#3.4"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [haproxy]
#   secret: true
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-798, CWE-256], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Keep a hash with `password` in a userlist, or a variable that is set outside. Change the one that was committed."}
package rearguard.data_protection.haproxy_password_in_file

import data.rearguard.lib.secrets

deny contains {"message": message, "path": path} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name == "user"
	some index, word in directive.arguments
	word == "insecure-password"
	value := directive.arguments[_after(index)]
	not secrets.is_reference(value)
	path := ["sections", section, "directives", place]
	message := sprintf("user %s has its password in the file", [directive.arguments[0]])
}

deny contains {"message": message, "path": path} if {
	some section, block in input.sections
	some place, directive in block.directives
	directive.name == "stats"
	directive.arguments[0] == "auth"
	parts := split(directive.arguments[1], ":")
	value := parts[1]
	not secrets.is_reference(value)
	path := ["sections", section, "directives", place]
	message := sprintf("user %s of the statistics has its password in the file", [parts[0]])
}

_after(index) := index + 1
