# METADATA
# title: Default shell is changed by a command
# description: Replacing `/bin/sh`, or calling another shell in every step, hides from readers and tools which shell runs the steps, and everything else in the image that relies on the old one changes with it. `SHELL` says the same in one visible line.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the shell with `SHELL`."}
package rearguard.configuration_hardening.shell_changed_in_build

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name in {"ln", "cp", "mv"}
	words := [argument | some argument in command.value.arguments; not startswith(argument, "-")]
	words[count(words) - 1] in {"/bin/sh", "/usr/bin/sh"}
	message := sprintf("%s replaces the default shell", [command.value.text])
}

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	lower(command.name) in {"powershell", "pwsh", "powershell.exe", "pwsh.exe", "cmd.exe"}
	command.run.value.form == "shell"
	message := sprintf("%s is called by the default shell", [command.name])
}
