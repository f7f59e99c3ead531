# METADATA
# title: Image exposes SSH
# description: An SSH server in a container is one more way in, with its own users, keys and patches. The runtime and the orchestrator already give a shell to those who may have one.
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1021.004], nist-800-53: [CM-7, AC-17], cis-v8: ["4.8"], cis-docker: ["5.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the SSH server and its port; use `docker exec` or `kubectl exec`."}
package rearguard.exposure.ssh_port_exposed

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some expose in dockerfile.instructions
	expose.value.instruction == "expose"
	some index, port in expose.value.arguments
	_is_ssh(port)
	path := array.concat(expose.path, ["arguments", index])
	message := sprintf("port %s is exposed", [port])
}

_is_ssh(port) if lower(port) in {"22", "22/tcp"}

_is_ssh(port) if {
	bounds := split(split(port, "/")[0], "-")
	to_number(bounds[0]) <= 22
	to_number(bounds[1]) >= 22
}

# The server without its port, which may be published all the same.
deny contains {"message": message, "path": call.command.path, "text": word} if {
	some call in dockerfile.installs
	dockerfile.is_kept(call.command.run.stage)
	some word in call.words
	split(word, "=")[0] in {"dropbear", "openssh-server", "tinysshd"}
	not _exposes
	message := sprintf("%s is installed", [split(word, "=")[0]])
}

_exposes if {
	some expose in dockerfile.instructions
	expose.value.instruction == "expose"
	some port in expose.value.arguments
	_is_ssh(port)
}

subject contains expose.path if {
	some expose in dockerfile.instructions
	expose.value.instruction == "expose"
}
