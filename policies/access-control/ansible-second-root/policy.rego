# METADATA
# title: Task makes another account with the rights of root
# description: The number of an account decides what it may do, and 0 is root. Logs, sudo and reviews by name do not notice an account that has it as well.
# custom:
#   severity: high
#   precision: very-high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1136.001, T1548], nist-800-53: [AC-2, AC-6], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the account a number of its own, and single commands through sudo."}
package rearguard.access_control.ansible_second_root

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "user"
	sprintf("%v", [call.arguments.uid]) == "0"
	call.arguments.name != "root"
	path := ansible.path_of(call, "uid")
	message := sprintf("%s becomes root by its number", [call.arguments.name])
}
