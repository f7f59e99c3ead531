# METADATA
# title: Base image may change under its name
# description: A reference without version means another image tomorrow. What was tested is then not what runs, and a bad or hijacked release arrives by itself.
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a version, best with the digest behind it, and let a tool keep both current."}
package rearguard.configuration_hardening.base_image_moves

import data.rearguard.lib.dockerfile
import data.rearguard.lib.images

deny contains {"message": message, "path": path} if {
	some stage in dockerfile.stages
	stage.value.from_stage == false
	image := stage.value.image
	lower(image) != "scratch"
	reason := images.moves(image)
	path := array.concat(stage.path, ["raw"])
	message := sprintf("base image %s %s", [image, reason])
}

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	image := copy.value.flags.from
	not _is_stage(image)
	reason := images.moves(image)
	path := array.concat(copy.path, ["flags", "from"])
	message := sprintf("image %s %s", [image, reason])
}

# A name that stands alone is a stage, its number, or a build context.
_is_stage(reference) if not regex.match(`[/:@]`, reference)

subject contains stage.path if {
	some stage in dockerfile.stages
	stage.value.from_stage == false
}
