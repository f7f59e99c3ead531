# METADATA
# title: Load balancer serves without TLS
# description: Everybody on the way between a visitor and the load balancer reads what is sent, passwords and sessions included, and may change it.
# related_resources: [{ref: "https://docs.haproxy.org/3.0/configuration.html#5.1-ssl"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [haproxy]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Bind with `ssl crt`, and answer on the plain port with `http-request redirect scheme https`."}
package rearguard.data_protection.haproxy_without_encryption

deny contains {"message": message, "path": path} if {
	some section, block in input.sections
	block.type in {"frontend", "listen"}
	some place, directive in block.directives
	directive.name == "bind"
	directive.arguments[0] in {":80", "*:80", "0.0.0.0:80", "[::]:80", ":::80"}
	not _redirects(block)
	path := ["sections", section, "directives", place]
	message := sprintf("%s serves on %s without TLS", [block.type, directive.arguments[0]])
}

_redirects(block) if {
	some directive in block.directives
	regex.match(`\bredirect (?:scheme|location|prefix)\b`, concat(" ", array.concat([directive.name], directive.arguments)))
}
