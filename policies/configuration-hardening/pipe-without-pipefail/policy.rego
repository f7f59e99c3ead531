# METADATA
# title: Failure before a pipe goes unnoticed
# description: The shell looks at the last command of a pipe only. A download or check that fails in front of it lets the build go on with nothing, or with half of it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-252], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]` before, or begin the RUN with `set -o pipefail`."}
package rearguard.configuration_hardening.pipe_without_pipefail

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.value.piped == true
	command.run.value.form == "shell"
	program := command.name
	not program in _harmless
	text := dockerfile.script(command.run)
	not contains(text, "pipefail")
	run := command.run
	not _shell_before(run)
	message := sprintf("whether %s fails is not noticed", [command.name])
}

# Commands that do not fail, or whose failure is meant.
_harmless := {"echo", "printf", "yes", "true", ":"}

_shell_before(run) if {
	some shell in dockerfile.instructions
	shell.value.instruction == "shell"
	shell.stage in {run.stage} | dockerfile.ancestors(run.stage)
	_is_before(shell, run)
	contains(shell.value.text, "pipefail")
}

_is_before(shell, run) if shell.stage < run.stage

_is_before(shell, run) if {
	shell.stage == run.stage
	shell.index < run.index
}
