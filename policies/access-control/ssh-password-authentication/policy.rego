# METADATA
# title: Passwords are enough to log in over SSH
# description: Passwords are guessed, reused and phished; every host on the internet is tried within minutes. Keys and certificates cannot be guessed.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: high
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [AC-11]
#   controls: {cwe: [CWE-308], attack: [T1110, T1021.004], nist-800-53: ["IA-2(1)", "IA-5(1)"], cis-v8: ["6.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `PasswordAuthentication no` and use keys or certificates, with a second factor for administrators."}
package rearguard.access_control.ssh_password_authentication

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "passwordauthentication"
	lower(setting.value) == "yes"
	not _asks_for_a_key
	message := sprintf("PasswordAuthentication is yes%s", [setting.scope])
}

# Without the line, passwords are accepted.
deny contains {"message": message, "path": ["global", "passwordauthentication"]} if {
	sshd.is_whole
	not input.global.passwordauthentication
	not _asks_for_a_key
	message := "PasswordAuthentication is not stated, which means yes"
}

# Every way to log in has a key as one of its steps.
_asks_for_a_key if {
	methods := input.global.authenticationmethods
	every method in split(methods, " ") {
		contains(method, "publickey")
	}
}
