# METADATA
# title: Redis takes connections without TLS
# description: Everybody on the way between a client and this port reads the data and the password that comes first.
# related_resources: [{ref: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/encryption/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [redis-config]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-319], attack: [T1040], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `port 0` and `tls-port`, or bind to the loopback address."}
package rearguard.data_protection.redis_without_encryption

deny contains {"message": message, "path": path} if {
	some index, line in input.bind
	some place, address in line.arguments
	not regex.match(`^-?(?:127\.|::1$|localhost$)`, address)
	not _plain_port_closed
	path := ["bind", index, "arguments", place]
	message := sprintf("Redis listens on %s without TLS", [address])
}

# A plain port beside the one with TLS is open to mistakes, wherever it listens.
deny contains {"message": message, "path": ["port", last]} if {
	input["tls-port"]
	not input.bind
	lines := input.port
	last := count(lines) - 1
	lines[last].arguments[0] != "0"
	message := sprintf("port %s takes connections without TLS beside tls-port", [lines[last].arguments[0]])
}

_plain_port_closed if {
	lines := input.port
	last := count(lines) - 1
	lines[last].arguments[0] == "0"
}
