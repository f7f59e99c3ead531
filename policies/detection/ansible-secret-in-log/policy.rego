# METADATA
# title: Task shows a secret in the output of the run
# description: Ansible prints what a task loops over and what changed. Without `no_log` passwords end up on the screen, in logs and in the CI system.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-532], attack: [T1552], nist-800-53: [AU-3, IA-5], cis-v8: ["3.14"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Write `no_log: true` at the task."}
package rearguard.detection.ansible_secret_in_log

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	secret := _secret(call)
	task := call.task
	_is_shown(call, task)
	path := _place(task)
	message := sprintf("task %s may print %s", [ansible.name(task), secret])
}

_secret(call) := names[0] if {
	names := sort([name |
		some name, value in call.arguments
		regex.match(`(?i)(?:^|_)(?:password|passwd|passphrase|secret|token|api_key|private_key|secret_key|access_key)$`, name)
		is_string(value)
		value != ""
		not name in {"update_password"}
	])
}

# Switched off on purpose.
_is_shown(_, task) if _is_off(task.value.no_log)

# A loop prints each item.
_is_shown(call, task) if {
	not _is_stated(task)
	some key in ["loop", "with_items", "with_dict", "with_list", "with_subelements", "with_together"]
	task.value[key]
	some _, value in call.arguments
	contains(value, "item")
}

_is_stated(task) if {
	some holder in [task.value, task.play]
	some key, _ in holder
	key == "no_log"
}

_is_off(value) if value == false

_is_off(value) if lower(value) in {"no", "false", "off"}

_place(task) := array.concat(task.path, ["no_log"]) if {
	_is_off(task.value.no_log)
} else := array.concat(task.path, ["name"])
