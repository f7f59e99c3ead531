# METADATA
# title: SSH does not log who logs in
# description: Below INFO the server does not write down successful and failed logins, so a break-in leaves no trace. Tools that block guessing need these lines too.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: medium
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [ID-11]
#   controls: {cwe: [CWE-778], attack: [T1562.012, T1110], nist-800-53: [AU-12, AU-3], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Write `LogLevel VERBOSE` or `INFO`."}
package rearguard.detection.ssh_log_level

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "loglevel"
	lower(setting.value) in {"quiet", "fatal", "error"}
	message := sprintf("LogLevel is %s%s", [setting.value, setting.scope])
}
