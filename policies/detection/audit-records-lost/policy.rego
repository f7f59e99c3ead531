# METADATA
# title: Audit daemon drops records
# description: When the disk is full or fails, the daemon is told to go on without writing anything down, or it never writes at all. Filling the disk is then enough to act unseen.
# related_resources: [{ref: "https://man7.org/linux/man-pages/man5/auditd.conf.5.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [settings, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [ID-11]
#   controls: {cwe: [CWE-778], attack: [T1562.012, T1070.002], nist-800-53: [AU-5, AU-12, AU-4], cis-v8: ["8.2", "8.3"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Write `write_logs = yes`, and let full disks end in `syslog`, `single` or `halt`."}
package rearguard.detection.audit_records_lost

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	endswith(data.document.path, "auditd.conf")
	some name, lines in input
	last := count(lines) - 1
	value := lines[last].arguments[0]
	_loses(lower(name), lower(value))
	path := [name, last, "arguments", 0]
	message := sprintf("%s is %s", [name, value])
}

deny contains {"message": message, "path": line.path, "text": line.text} if {
	some line in ansible.lines
	endswith(line.file, "auditd.conf")
	pair := [trim_space(word) | some word in split(line.text, "=")]
	_loses(lower(pair[0]), lower(pair[1]))
	message := sprintf("%s is %s", [pair[0], pair[1]])
}

_loses(name, "ignore") if endswith(name, "_action")

_loses(name, "no") if name in {"write_logs", "local_events"}
