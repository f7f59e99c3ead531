# METADATA
# title: Program waits for a debugger
# description: Whoever connects to the debugger runs any code in the program. On all addresses that is everybody who reaches the container.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, compose, dockerfile]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CI-07]
#   controls: {cwe: [CWE-489], attack: [T1592.004, T1190], nist-800-53: [SI-11, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the option, or bind it to 127.0.0.1 and reach it through a tunnel."}
package rearguard.exposure.debugger_listens

import data.rearguard.lib.compose
import data.rearguard.lib.dockerfile
import data.rearguard.lib.kubernetes

_open := `(?i)(jdwp=[^\s"]*address=(\*|0\.0\.0\.0)|--inspect(-brk)?=(0\.0\.0\.0|\[?::)|dlv\s.*--listen=(:|0\.0\.0\.0)|debugpy\s+.*--listen\s+(0\.0\.0\.0|\d+))`

deny contains {"message": message, "path": word.path, "text": found} if {
	some word in kubernetes.words
	found := regex.find_n(_open, word.value, 1)[0]
	message := sprintf("container %s waits for a debugger: %s", [kubernetes.name(word.container), found])
}

deny contains {"message": message, "path": variable.path, "text": found} if {
	some variable in kubernetes.variables
	found := regex.find_n(_open, variable.value, 1)[0]
	message := sprintf("container %s waits for a debugger: %s", [kubernetes.name(variable.container), found])
}

deny contains {"message": message, "path": variable.path, "text": found} if {
	some variable in compose.variables
	found := regex.find_n(_open, variable.value, 1)[0]
	message := sprintf("service %s waits for a debugger: %s", [variable.service.name, found])
}

deny contains {"message": message, "path": path, "text": found} if {
	some instruction in dockerfile.instructions
	instruction.value.instruction == "env"
	some index, pair in instruction.value.pairs
	found := regex.find_n(_open, pair.value, 1)[0]
	path := array.concat(instruction.path, ["pairs", index, "value"])
	message := sprintf("the image waits for a debugger: %s", [found])
}

deny contains {"message": message, "path": start.path, "text": found} if {
	some instruction in {"cmd", "entrypoint"}
	start := dockerfile.last(instruction)
	found := regex.find_n(_open, start.value.text, 1)[0]
	message := sprintf("the image waits for a debugger: %s", [found])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
