# METADATA
# title: Image carries a secret in its variables
# description: The values of ENV and ARG are part of the image and its history. Everybody who may pull it reads them with one command, for as long as any copy exists.
# custom:
#   severity: high
#   precision: medium
#   kinds: [dockerfile]
#   secret: true
#   impact: [confidentiality]
#   controls: {cwe: [CWE-522, CWE-538], attack: [T1552.001], nist-800-53: [IA-5, SC-28], cis-v8: ["3.11"], cis-docker: ["4.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Give the secret to the build with `RUN --mount=type=secret`, and to the container when it starts."}
package rearguard.data_protection.secret_in_image_variable

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some instruction in dockerfile.instructions
	instruction.value.instruction == "env"
	some index, pair in instruction.value.pairs
	_is_secret(pair.name)
	_is_value(pair.value)
	path := array.concat(instruction.path, ["pairs", index, "value"])
	message := sprintf("ENV %s keeps its value in the image", [pair.name])
}

deny contains {"message": message, "path": path, "secret": false} if {
	some instruction in dockerfile.instructions
	instruction.value.instruction == "arg"
	some index, pair in instruction.value.pairs
	_is_secret(pair.name)
	path := array.concat(instruction.path, ["pairs", index, "name"])
	message := sprintf("ARG %s keeps its value in the history of the image", [pair.name])
}

# Before the first FROM: only what stands there is known to be one.
deny contains {"message": message, "path": ["arguments", index, "default"]} if {
	some index, pair in input.arguments
	_is_secret(pair.name)
	_is_value(pair["default"])
	message := sprintf("ARG %s has its value in the file", [pair.name])
}

_is_secret(name) if {
	regex.match(`(?i)(?:^|_)(?:password|passwd|passphrase|pwd|secret|secret_?key|private_?key|(?:ssh|deploy|signing|encryption)_?key|token|auth_?token|api_?key|apikey|access_?key|credentials?|client_?secret)$`, name)
	not regex.match(`(?i)public|_file$|_path$|_url$|allow_empty|random_root|cancellation|csrf_token_name`, name)
	upper(name) != "PWD"
}

_is_value(value) if {
	text := lower(trim_space(value))
	not text in {"", "true", "false", "yes", "no", "0", "1", "none", "null"}
	not regex.match(`^/|^<.*>$|^x+$|^\*+$`, value)
}
