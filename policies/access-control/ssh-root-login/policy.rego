# METADATA
# title: Root may log in over SSH with a password
# description: Root exists on every host, so only its password stands between the network and full control, and nobody can tell afterwards which person it was. Named accounts and sudo leave a trace and can be taken away one by one.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: high
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-10]
#   controls: {cwe: [CWE-250], attack: [T1021.004, T1110], nist-800-53: ["AC-6(2)", AC-17, "IA-2(5)"], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `PermitRootLogin no` and let named people become root with sudo."}
package rearguard.access_control.ssh_root_login

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "permitrootlogin"
	lower(setting.value) == "yes"
	message := sprintf("PermitRootLogin is yes%s", [setting.scope])
}
