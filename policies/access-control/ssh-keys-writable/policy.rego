# METADATA
# title: SSH takes keys that everybody may add
# description: The keys that may log in are read from a directory in which every user of the host may make files. Whoever is there first logs in as somebody else.
# custom:
#   severity: critical
#   precision: very-high
#   kinds: [sshd-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-732, CWE-379], attack: [T1098.004], nist-800-53: [AC-3, IA-5], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `.ssh/authorized_keys`, or use a directory that only root may write."}
package rearguard.access_control.ssh_keys_writable

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": file} if {
	some setting in sshd.settings
	setting.keyword == "authorizedkeysfile"
	some file in split(setting.value, " ")
	regex.match(`^/(?:tmp|var/tmp|dev/shm)/`, file)
	message := sprintf("keys%s are read from %s", [setting.scope, file])
}
