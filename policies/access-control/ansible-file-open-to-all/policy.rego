# METADATA
# title: Task makes a file that everybody may change
# description: Any user of the host may then replace the program or its configuration. An account that was meant to do little then decides what others, and root, run or trust.
# custom:
#   severity: medium
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-732], attack: [T1222.002], nist-800-53: [AC-3, AC-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the permission to the owner or a group."}
package rearguard.access_control.ansible_file_open_to_all

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	some name in ["mode", "directory_mode"]
	mode := ansible.mode(call, name)
	_opens(mode)
	not _is_link(call)
	path := ansible.path_of(call, name)
	message := sprintf("%s sets %s to %s", [call.module, name, mode])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"command", "shell", "raw"}
	some argument in ["_text", "cmd"]
	some found in regex.find_n(`\bchmod\s+(?:-[A-Za-z]+\s+|--recursive\s+)*(?:0?[0-7]{2}[2367]|[ug]*[oa][ugoa]*[+=][rxX]*w[a-z]*)\s+\S+`, call.arguments[argument], 1)
	not contains(found, "/tmp")
	path := call.path
	message := sprintf("%s lets everybody write there", [found])
}

_opens(mode) if regex.match(`^0?[0-7]{2}[2367]$|^[02-7][0-7]{2}[2367]$`, mode)

_opens(mode) if regex.match(`(?:^|,)[ug]*[oa][ugoa]*[+=][rxX]*w`, mode)

_is_link(call) if call.arguments.state == "link"
