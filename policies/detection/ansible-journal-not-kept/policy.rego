# METADATA
# title: Task makes the journal forget
# description: The journal is kept in memory or not at all, so that a restart removes the traces of an intruder. It is the only log of many hosts.
# related_resources: [{ref: "https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [ID-11]
#   controls: {cwe: [CWE-778], attack: ["T1070.002", T1562.012], nist-800-53: [AU-12, AU-4], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Write `Storage=persistent`, and send the journal on."}
package rearguard.detection.ansible_journal_not_kept

import data.rearguard.lib.ansible

deny contains {"message": message, "path": line.path, "text": line.text} if {
	some line in ansible.lines
	regex.match(`journald\.conf(?:\.d/[^/]+)?$`, line.file)
	regex.match(`(?i)^Storage\s*=\s*(?:none|volatile)$`, line.text)
	message := sprintf("%s loses the journal", [line.text])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "ini_file"
	some place in ["path", "dest"]
	regex.match(`journald\.conf(?:\.d/[^/]+)?$`, call.arguments[place])
	call.arguments.option == "Storage"
	lower(call.arguments.value) in {"none", "volatile"}
	path := ansible.path_of(call, "value")
	message := sprintf("Storage=%s loses the journal", [call.arguments.value])
}
