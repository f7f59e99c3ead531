# METADATA
# title: SSH users may set the environment of their session
# description: With variables such as `LD_PRELOAD` a user who is held to one command, or a file dropped into a home directory, runs other code. Single harmless variables can be allowed by name instead.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: medium
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-16]
#   controls: {cwe: [CWE-454], attack: [T1574.006], nist-800-53: [CM-7, AC-6], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `PermitUserEnvironment no`, or name the variables that are needed."}
package rearguard.configuration_hardening.ssh_user_environment

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "permituserenvironment"
	lower(setting.value) in {"yes", "*"}
	message := sprintf("PermitUserEnvironment is %s%s", [setting.value, setting.scope])
}
