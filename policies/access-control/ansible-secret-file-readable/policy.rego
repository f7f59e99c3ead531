# METADATA
# title: Task makes a file of secrets that others may read
# description: Every account of the host, and every program that is broken into, can then read the key or password.
# custom:
#   severity: medium
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-732], attack: ["T1552.001", "T1552.004"], nist-800-53: [AC-3, IA-5], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the mode to `0600`, or to `0640` with a group of its own."}
package rearguard.access_control.ansible_secret_file_readable

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"copy", "template", "file", "get_url", "openssl_privatekey", "unarchive"}
	some place in ["dest", "path"]
	file := call.arguments[place]
	regex.match(`(?i)(?:\.key|[-_.]key\.pem|/private/[^/]+\.pem|id_(?:rsa|dsa|ecdsa|ed25519)|/g?shadow|\.p12|\.pfx|\.jks|\.pgpass|\.my\.cnf|\.netrc|\.vault_pass(?:word)?|\.htpasswd|/\.env|/\.aws/credentials|\.keytab)$`, file)
	mode := ansible.mode(call, "mode")
	regex.match(`^0?[0-7]{2}[4567]$|(?:^|,)[ug]*[oa][ugoa]*[+=][^,]*r`, mode)
	path := ansible.path_of(call, "mode")
	message := sprintf("%s gets mode %s, so that everybody may read it", [file, mode])
}
