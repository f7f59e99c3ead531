# METADATA
# title: SSH lets every account of the host in
# description: Accounts of services, of former colleagues and of tests can log in as soon as they have a password or key. A list of who may keeps a forgotten one from being a way in.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config#AllowGroups"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [sshd-config]
#   impact: [confidentiality]
#   aliases: [AC-12]
#   controls: {cwe: [CWE-284], attack: [T1021.004], nist-800-53: [AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `AllowGroups` with the group of those who administer the host."}
package rearguard.access_control.ssh_open_to_every_account

import data.rearguard.lib.sshd

deny contains {"message": "nothing says who may log in", "path": ["global", "allowgroups"]} if {
	sshd.is_whole
	limits := [name | some name in ["allowusers", "allowgroups", "denyusers", "denygroups"]; input.global[name]]
	count(limits) == 0
}
