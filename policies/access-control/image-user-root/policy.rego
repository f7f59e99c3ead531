# METADATA
# title: Image is told to run as root
# description: The last `USER` decides as whom the image's program runs. As root, whoever breaks into it may change everything in the container, and a flaw of the runtime or a careless mount gives them the host.
# related_resources: [{ref: "https://docs.docker.com/build/building/best-practices/#user"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], cis-docker: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Go back to an unprivileged `USER` after the steps that need root."}
package rearguard.access_control.image_user_root

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": user.path} if {
	user := dockerfile.last("user")
	_is_root(user.value.arguments[0])
	message := sprintf("the image runs as %s", [user.value.arguments[0]])
}

# A variable stands for its default.
deny contains {"message": message, "path": user.path} if {
	user := dockerfile.last("user")
	some found in regex.find_all_string_submatch_n(`^\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?(?::|$)`, user.value.arguments[0], 1)
	values := [pair.value |
		some instruction in dockerfile.instructions
		instruction.stage == dockerfile.final.index
		some pair in instruction.value.pairs
		pair.name == found[1]
	]
	some value in values
	every one in values {
		_is_root(one)
	}
	message := sprintf("the image runs as %s, which is %s", [found[1], value])
}

_is_root(text) if lower(split(text, ":")[0]) in {"root", "0", "administrator", "containeradministrator", "ntauthority\\system"}

subject contains dockerfile.final.path
