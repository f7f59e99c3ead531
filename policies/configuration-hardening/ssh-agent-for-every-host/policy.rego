# METADATA
# title: SSH client lends its keys to every host
# description: "With a forwarded agent, root of the other machine logs in elsewhere with the keys of whoever is logged in, as long as they are. For every host that includes those that nobody trusts."
# related_resources: [{ref: "https://man.openbsd.org/ssh_config#ForwardAgent"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [ssh-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-522], attack: [T1563.001], nist-800-53: [AC-17, IA-5], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Reach further hosts with `ProxyJump`, or forward the agent to one host by name."}
package rearguard.configuration_hardening.ssh_agent_for_every_host

deny contains {"message": "the agent is forwarded to every host", "path": ["global", "forwardagent"]} if {
	lower(input.global.forwardagent) == "yes"
}

deny contains {"message": "the agent is forwarded to every host", "path": path} if {
	some index, block in input.blocks
	"*" in block.host
	lower(block.settings.forwardagent) == "yes"
	path := ["blocks", index, "settings", "forwardagent"]
}
