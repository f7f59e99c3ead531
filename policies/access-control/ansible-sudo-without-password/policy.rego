# METADATA
# title: Task lets users become root without a password
# description: Whoever gets into the account has root at once, on every host of the run. Being asked again is what stands between a stolen session and full control.
# custom:
#   severity: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-250], attack: [T1548.003], nist-800-53: [AC-6, IA-11], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for the password, or name the single commands that have to run without one."}
package rearguard.access_control.ansible_sudo_without_password

import data.rearguard.lib.ansible

deny contains {"message": message, "path": line.path, "text": found[0]} if {
	some line in ansible.lines
	regex.match(`sudoers(?:$|\.d/)`, line.file)
	found := regex.find_n(`NOPASSWD:\s*ALL|!authenticate`, line.text, 1)
	message := sprintf("task %s writes %s", [ansible.name(line.task), found[0]])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "sudoers"
	_asks_nobody(call)
	"ALL" in _commands(call)
	path := ansible.path_of(call, "commands")
	message := sprintf("task %s allows every command without a password", [ansible.name(call.task)])
}

# It is the default of the module.
_asks_nobody(call) if lower(sprintf("%v", [object.get(call.arguments, "nopassword", true)])) in {"true", "yes"}

_commands(call) := {call.arguments.commands} if is_string(call.arguments.commands)

_commands(call) := {command | some command in call.arguments.commands} if is_array(call.arguments.commands)
