# METADATA
# title: SSH may carry other connections
# description: Forwarding turns the host into a way around the firewall, and lets whoever controls it use the display or the keys of the people who log in. Only a few people need it, and they can be named.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: medium
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-16]
#   controls: {cwe: [CWE-1188], attack: [T1572, T1563.001], nist-800-53: [AC-17, CM-7, AC-4], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `DisableForwarding yes`, and allow the single kind in a `Match` block for those who need it."}
package rearguard.configuration_hardening.ssh_forwarding

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.scope == ""
	lower(setting.value) in _open[setting.keyword]
	not _all_disabled
	message := sprintf("%s is %s", [setting.keyword, setting.value])
}

_open := {
	"x11forwarding": {"yes"},
	"allowagentforwarding": {"yes"},
	"allowtcpforwarding": {"yes", "all"},
	"permittunnel": {"yes", "point-to-point", "ethernet"},
	"gatewayports": {"yes", "clientspecified"},
}

_all_disabled if lower(input.global.disableforwarding) == "yes"
