# METADATA
# title: Build installs whatever version of a program is current
# description: Each build may bring another version of the program, so that what was tested is not what runs and nobody sees when it changed. A compromised or broken release arrives by itself.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], attack: [T1195.001], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the version: `go install MODULE@v1.2.3`, `cargo install CRATE --version 1.2.3 --locked`, `dotnet tool install TOOL --version 1.2.3`."}
package rearguard.configuration_hardening.program_not_pinned

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	some program in _unpinned(command)
	message := sprintf("%s installs %s without a version", [command.name, program])
}

_unpinned(command) := {argument |
	command.name == "go"
	command.value.arguments[0] == "install"
	some argument in command.value.arguments
	regex.match(`@(?:latest|upgrade|main|master|HEAD)$`, argument)
} | {argument |
	text := command.value.text
	not regex.match(`\s(?:--version|--vers|--path|--rev|--tag)\b|\s[^-]\S*@[0-9]`, text)
	regex.match(`^(?:\S*/)?cargo\s+(?:\+\S+\s+)?(?:install|binstall)\s`, text)
	some argument in command.value.arguments
	regex.match(`^[a-z0-9][a-z0-9_-]*$`, argument)
	not argument in {"install", "binstall"}
	not argument in _values
} | {argument |
	command.name == "dotnet"
	array.slice(command.value.arguments, 0, 2) == ["tool", "install"]
	text := command.value.text
	not regex.match(`\s--version\b`, text)
	some argument in command.value.arguments
	regex.match(`^[A-Za-z][A-Za-z0-9_.-]*$`, argument)
	not argument in {"tool", "install"}
}

# What options of cargo take.
_values := {"release", "debug", "default"}

subject contains command.path if some command in dockerfile.commands
