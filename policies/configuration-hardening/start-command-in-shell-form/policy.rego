# METADATA
# title: Program is started by a shell in between
# description: In shell form the program is a child of a shell that does not hand on signals, so it is killed instead of stopped, and variables and metacharacters are read by the shell. Services then lose requests or data at each stop.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write a list: `[\"program\", \"argument\"]`."}
package rearguard.configuration_hardening.start_command_in_shell_form

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": instruction.path} if {
	some instruction in dockerfile.instructions
	instruction.value.instruction in {"cmd", "entrypoint"}
	instruction.value.form == "shell"
	dockerfile.is_kept(instruction.stage)
	value := instruction.value
	not _hands_over(value)
	message := sprintf("%s %s is run by a shell", [upper(value.instruction), value.text])
}

# With `exec` the program takes the place of the shell.
_hands_over(instruction) if startswith(instruction.text, "exec ")

subject contains instruction.path if {
	some instruction in dockerfile.instructions
	instruction.value.instruction in {"cmd", "entrypoint"}
}
