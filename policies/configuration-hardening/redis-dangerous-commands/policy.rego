# METADATA
# title: Redis lets clients change the server itself
# description: "Commands that load modules, debug the server or change where it writes run code as the server. Since version 7 they are off; `yes` gives them to every client, also from the network."
# related_resources: [{ref: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [redis-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-749], attack: [T1059, T1190], nist-800-53: [CM-7, AC-6], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set it to `no`, or to `local` where an administrator needs it."}
package rearguard.configuration_hardening.redis_dangerous_commands

deny contains {"message": message, "path": [name, last]} if {
	some name in ["enable-debug-command", "enable-module-command", "enable-protected-configs"]
	lines := input[name]
	last := count(lines) - 1
	lower(lines[last].arguments[0]) == "yes"
	message := sprintf("%s is open to every client", [name])
}
