# METADATA
# title: MongoDB lets everybody in
# description: Without authorization whoever reaches the port reads and changes every database. Open servers are found, emptied and held to ransom within hours.
# related_resources: [{ref: "https://www.mongodb.com/docs/manual/reference/configuration-options/#security-options"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [mongodb-config]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-16]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make an administrator, then set `security.authorization: enabled`."}
package rearguard.access_control.mongodb_without_login

deny contains {"message": "authorization is disabled", "path": ["security", "authorization"]} if {
	input.security.authorization == "disabled"
}

# The default is to let everybody in. A server that others may reach has to say otherwise.
deny contains {"message": "authorization is not stated, which means disabled", "path": ["security", "authorization"]} if {
	_is_reached
	object.get(input, ["security", "authorization"], null) == null
	not input.security.keyFile
	object.get(input, ["security", "clusterAuthMode"], "keyFile") == "keyFile"
	not input.sharding.configDB
}

_is_reached if input.net.bindIpAll == true

_is_reached if {
	some address in split(input.net.bindIp, ",")
	not regex.match(`^\s*(?:127\.|::1|localhost|/)`, address)
}
