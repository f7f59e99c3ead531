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
import data.rearguard.lib.shell

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.value.piped == true
	program := command.name
	not program in _harmless
	text := dockerfile.script(command.run)
	not contains(text, "pipefail")
	not _runs_download(command)
	not _ends_in_failure(command)
	run := command.run
	not _shell_before(run)
	message := sprintf("whether %s fails is not noticed", [command.name])
}

# That is worse, and a rule of its own.
_runs_download(command) if {
	command.name in shell.fetchers
	some next in dockerfile.commands
	next.run == command.run
	_follows(next.index, command.index)
	shell.is_interpreter(next)
}

# The end of the pipe fails itself on input that is missing or cut off.
_ends_in_failure(command) if {
	some next in dockerfile.commands
	next.run == command.run
	_follows(next.index, command.index)
	next.name in {"tar", "bsdtar", "cpio"}
}

_follows(second, first) if second == first + 1

# Commands that do not fail, or whose failure is meant.
_harmless := {"echo", "printf", "yes", "true", ":"}

_shell_before(run) if {
	some setting in dockerfile.instructions
	setting.value.instruction == "shell"
	setting.stage in {run.stage} | dockerfile.ancestors(run.stage)
	_is_before(setting, run)
	contains(setting.value.text, "pipefail")
}

# A stage is built on stages before it.
_is_before(setting, run) if setting.stage < run.stage

_is_before(setting, run) if setting.index < run.index
