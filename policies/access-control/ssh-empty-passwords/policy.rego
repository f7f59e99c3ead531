# METADATA
# title: Accounts without a password may log in over SSH
# description: An account whose password is empty is open to everybody who reaches the port. Programs try exactly that on every address of the internet.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: critical
#   precision: very-high
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [AC-11]
#   controls: {cwe: [CWE-258], attack: [T1078, T1021.004], nist-800-53: ["IA-5(1)"], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `PermitEmptyPasswords no`."}
package rearguard.access_control.ssh_empty_passwords

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "permitemptypasswords"
	lower(setting.value) in {"yes"}
	message := sprintf("PermitEmptyPasswords is yes%s", [setting.scope])
}
