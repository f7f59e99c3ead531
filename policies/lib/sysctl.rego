# Kernel parameters, in files of sysctl and in tasks of Ansible.
package rearguard.lib.sysctl

import data.rearguard.lib.ansible

# Every parameter that is set.
parameters contains {"name": name, "value": value, "path": [name]} if {
	data.document.kind == "sysctl"
	some name, value in input
	is_string(value)
}

parameters contains {"name": replace(name, "/", "."), "value": value, "path": path} if {
	startswith(data.document.kind, "ansible-")
	some call in ansible.calls
	call.module == "sysctl"
	name := object.get(call.arguments, "name", object.get(call.arguments, "key", null))
	is_string(name)
	object.get(call.arguments, "state", "present") != "absent"
	argument := [key | some key in ["value", "val"]; call.arguments[key]][0]
	value := trim_space(sprintf("%v", [call.arguments[argument]]))
	path := ansible.path_of(call, argument)
}

parameters contains {"name": trim_space(words[0]), "value": trim_space(words[1]), "path": line.path} if {
	startswith(data.document.kind, "ansible-")
	some line in ansible.lines
	regex.match(`sysctl\.conf$|sysctl\.d/[^/]*$`, line.file)
	words := split(line.text, "=")
	count(words) == 2
}
