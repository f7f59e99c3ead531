# METADATA
# title: Task names a user and does not become it
# description: "`become_user` does nothing without `become`. The task runs as the user of the connection, often root, instead of the one meant."
# custom:
#   severity: low
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   controls: {cwe: [CWE-250], attack: [T1548.003], nist-800-53: [AC-6], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `become: true` beside it."}
package rearguard.access_control.ansible_become_without_effect

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some holder in _holders
	user := holder.value.become_user
	not _becomes(holder)
	path := array.concat(holder.path, ["become_user"])
	message := sprintf("become_user is %v, and become is not set", [user])
}

_holders contains {"path": task.path, "value": task.value, "play": task.play} if some task in ansible.tasks

_holders contains {"path": play.path, "value": play.value, "play": {}} if some play in ansible.plays

_becomes(holder) if _is_on(holder.value)

# A play hands it on, unless the task says no.
_becomes(holder) if {
	_is_on(holder.play)
	not holder.value.become == false
}

# Blocks around and the configuration may set it for files of tasks.
_becomes(holder) if {
	count(holder.path) > 3
	is_null(object.get(holder.value, "become", null))
}

_is_on(value) if lower(sprintf("%v", [value.become])) in {"true", "yes", "on", "1"}

_is_on(value) if contains(sprintf("%v", [value.become]), "{{")
