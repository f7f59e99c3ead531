# Settings of the SSH server, in its own file and in what Ansible writes into it.
package rearguard.lib.sshd

import data.rearguard.lib.ansible

# Every setting: lower-case keyword, value, where it stands, and for whom it counts.
settings contains {"keyword": keyword, "value": value, "path": path, "text": value, "scope": ""} if {
	data.document.kind == "sshd-config"
	some keyword, given in input.global
	some value in _values(given)
	path := ["global", keyword]
}

settings contains {"keyword": keyword, "value": value, "path": path, "text": value, "scope": scope} if {
	data.document.kind == "sshd-config"
	some index, block in input.match
	some keyword, given in block.settings
	some value in _values(given)
	path := ["match", index, "settings", keyword]
	scope := sprintf(" for %s", [block.criteria])
}

settings contains {"keyword": lower(words[0]), "value": value, "path": line.path, "text": line.text, "scope": ""} if {
	startswith(data.document.kind, "ansible-")
	some line in ansible.lines
	regex.match(`sshd_config(?:\.d/[^/]*)?$`, line.file)
	words := regex.split(`[\s=]+`, line.text)
	count(words) > 1
	value := concat(" ", array.slice(words, 1, count(words)))
}

_values(given) := {given} if is_string(given)

_values(given) := {value | some value in given} if is_array(given)

# The whole server configuration is in this file: nothing can be set elsewhere.
is_whole if {
	data.document.kind == "sshd-config"
	endswith(data.document.path, "sshd_config")
	count(input.include) == 0
	count(input.global) > 0
}
