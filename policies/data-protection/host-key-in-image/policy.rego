# METADATA
# title: Image carries the key of an SSH host
# description: Every container of the image has the same key, and so has everybody who may pull it. Who has it passes for any of them.
# related_resources: [{ref: "https://cwe.mitre.org/data/definitions/321.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-321], attack: [T1552.004, T1557], nist-800-53: [SC-12, IA-5], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Make the key when the container starts."}
package rearguard.data_protection.host_key_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name == "ssh-keygen"
	dockerfile.is_kept(command.run.stage)
	_makes_a_key(command)
	message := "ssh-keygen makes a key that every container shares"
}

_makes_a_key(command) if "-A" in command.value.arguments

_makes_a_key(command) if {
	some option in command.value.arguments
	option in {"-t", "-N"}
	arguments = command.value.arguments
	not "-R" in arguments
}
