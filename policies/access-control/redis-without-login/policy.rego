# METADATA
# title: Redis lets everybody in
# description: Without a password and without protected mode, whoever reaches the port reads and changes all data, and can write files that make them root. Open servers are found and taken over within hours.
# custom:
#   severity: critical
#   kinds: [redis-config]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-16]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3, SC-7], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set users and passwords with `aclfile` or `requirepass`, keep `protected-mode yes`, and bind to a private address."}
package rearguard.access_control.redis_without_login

deny contains {"message": "protected-mode is off and there is no password", "path": ["protected-mode", last]} if {
	lines := input["protected-mode"]
	last := count(lines) - 1
	lower(lines[last].arguments[0]) == "no"
	not _asks_for_a_password
}

deny contains {"message": message, "path": path} if {
	some index, line in input.bind
	some place, address in line.arguments
	trim_left(address, "-") in {"0.0.0.0", "*", "::"}
	not _asks_for_a_password
	path := ["bind", index, "arguments", place]
	message := sprintf("Redis listens on %s and there is no password", [address])
}

# A user who needs no password may do everything.
deny contains {"message": message, "path": ["user", index]} if {
	some index, line in input.user
	words := [lower(word) | some word in line.arguments]
	words[0] == "default"
	"on" in words
	"nopass" in words
	some right in ["+@all", "allcommands"]
	right in words
	message := "the default user needs no password and may run every command"
}

_asks_for_a_password if {
	some name in ["requirepass", "aclfile", "user", "include"]
	input[name]
}
