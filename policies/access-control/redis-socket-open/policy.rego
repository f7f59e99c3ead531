# METADATA
# title: Every user of the host may connect to Redis
# description: The rights of the socket let all accounts in. What a network guard and the binding keep out then comes from any process of the host.
# related_resources: [{ref: "https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [redis-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-732], attack: [T1068], nist-800-53: [AC-3, AC-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `unixsocketperm 770`, and put the users into the group of the socket."}
package rearguard.access_control.redis_socket_open

deny contains {"message": message, "path": ["unixsocketperm", last]} if {
	lines := input.unixsocketperm
	last := count(lines) - 1
	mode := lines[last].arguments[0]
	regex.match(`[2367]$`, mode)
	message := sprintf("unixsocketperm is %s", [mode])
}
