# METADATA
# title: MongoDB takes connections without TLS
# description: Everybody on the way between a client and the server reads the data and may change it.
# related_resources: [{ref: "https://www.mongodb.com/docs/manual/reference/configuration-options/#net.tls-options"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [mongodb-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `net.tls.mode: requireTLS` with a certificate."}
package rearguard.data_protection.mongodb_without_encryption

deny contains {"message": message, "path": path} if {
	some section in ["tls", "ssl"]
	mode := input.net[section].mode
	regex.match(`^(?:disabled|allow|prefer)`, mode)
	path := ["net", section, "mode"]
	message := sprintf("TLS is not required: %s", [mode])
}

deny contains {"message": message, "path": ["net", "bindIp"]} if {
	some address in split(input.net.bindIp, ",")
	not regex.match(`^\s*(?:127\.|::1|localhost|/)`, address)
	not input.net.tls
	not input.net.ssl
	message := "MongoDB can be reached from outside, and TLS is not set"
}
