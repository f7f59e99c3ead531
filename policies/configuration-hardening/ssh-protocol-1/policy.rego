# METADATA
# title: SSH accepts the broken first protocol
# description: Version 1 of the protocol can be read and changed by somebody on the way. Its weaknesses have been public since 2001, and current servers have removed it.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-327], attack: [T1557, T1040], nist-800-53: ["SC-8(1)"], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the line; current servers know version 2 only."}
package rearguard.configuration_hardening.ssh_protocol_1

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "protocol"
	regex.match(`\b1\b`, setting.value)
	message := sprintf("Protocol is %s", [setting.value])
}
