# METADATA
# title: File may be changed by everybody
# description: With write permission for all, any process and any user of the container may replace a program or its configuration, whatever `USER` says. An intruder in the program can then make the change last and be run by others.
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-732], attack: [T1222.002], nist-800-53: [AC-3, AC-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the permission to the owner or a group, and make the running user a member of it."}
package rearguard.access_control.file_open_to_all

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path, "text": mode} if {
	some command in dockerfile.commands
	command.name == "chmod"
	mode := [argument | some argument in command.value.arguments; not startswith(argument, "-")][0]
	_opens(mode)
	not _is_temporary(command)
	message := sprintf("%s lets everybody write", [command.value.text])
}

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	mode := copy.value.flags.chmod
	_opens(mode)
	path := array.concat(copy.path, ["flags", "chmod"])
	message := sprintf("mode %s lets everybody write %s", [mode, copy.value.destination])
}

# The last digit has the bit for writing, and no sticky bit protects the directory.
_opens(mode) if regex.match(`^0?[0-7]{2}[2367]$`, mode)

_opens(mode) if regex.match(`^[02-7][0-7]{2}[2367]$`, mode)

_opens(mode) if regex.match(`(?:^|,)[ug]*[oa][ugoa]*[+=][rx]*w`, mode)

_is_temporary(command) if {
	every argument in _files(command) {
		argument in {"/tmp", "/tmp/", "/var/tmp", "/var/tmp/"}
	}
}

_files(command) := array.slice(words, 1, count(words)) if {
	words := [argument | some argument in command.value.arguments; not startswith(argument, "-")]
}
