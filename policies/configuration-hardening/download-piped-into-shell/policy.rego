# METADATA
# title: Download is run unseen
# description: What is piped from the network into an interpreter runs without being looked at or compared with a checksum. Whoever controls the server, or the way to it, runs code in the build, and a download that breaks off runs half a script.
# custom:
#   severity: high
#   kinds: [dockerfile]
#   impact: [integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-494], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], cis-docker: ["4.9", "4.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Download to a file, compare its checksum or signature with one from another source, then run it."}
package rearguard.configuration_hardening.download_piped_into_shell

import data.rearguard.lib.dockerfile
import data.rearguard.lib.shell

deny contains {"message": message, "path": first.path} if {
	some first in dockerfile.commands
	first.name in shell.fetchers
	first.value.piped == true
	some second in dockerfile.commands
	second.run == first.run
	second.index > first.index
	shell.is_interpreter(second)
	every between in _between(first, second) {
		between.value.piped == true
	}
	message := sprintf("what %s brings is piped into %s", [shell.fetched(first), second.name])
}

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	match := shell.substituted(command.value.text)
	message := sprintf("what %s brings is run by %s", [match, command.name])
}

_between(first, second) := [command |
	some command in dockerfile.commands
	command.run == first.run
	command.index > first.index
	command.index < second.index
]

# A script within a word, as in the list form.
deny contains {"message": message, "path": command.path, "text": piece} if {
	some command in dockerfile.commands
	command.name in {"ash", "bash", "dash", "ksh", "sh", "zsh"}
	some script in command.value.arguments
	some piece in shell.downloads_run(script)
	message := sprintf("%s runs what it downloads", [command.name])
}

subject contains command.path if {
	some command in dockerfile.commands
	command.name in shell.fetchers
}
