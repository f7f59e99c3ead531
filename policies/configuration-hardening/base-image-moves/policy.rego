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
import data.rearguard.lib.eol
import data.rearguard.lib.eol_images
import data.rearguard.lib.images

# What one build takes from names that move is one finding, at the first of them.
deny contains {"message": message, "path": place.path, "related": place.related} if {
	place := dockerfile.together({moving.path | some moving in _moving}, "and here")
	images_ := {moving.image | some moving in _moving}
	message := sprintf("base image %s", [concat("; ", [text |
		some image in images_
		reason := images.moves(image)
		text := sprintf("%s %s", [image, reason])
	])])
}

_moving contains named if {
	some named in _named
	image := named.image
	images.moves(image)
	not _ended(image)
}

_named contains {"image": image, "path": path} if {
	some stage in dockerfile.stages
	stage.value.from_stage == false
	image := stage.value.image
	lower(image) != "scratch"
	path := array.concat(stage.path, ["raw"])
}

_named contains {"image": image, "path": path} if {
	some copy in dockerfile.instructions
	image := copy.value.flags.from
	not _is_stage(image)
	path := array.concat(copy.path, ["flags", "from"])
}

# A tag such as `buster` moves within a release that gets no fixes: that is reported.
_ended(image) if {
	some fact in eol_images.read(image)
	eol.ended(fact.product, fact.version)
}

# A name that stands alone is a stage, its number, or a build context.
_is_stage(reference) if not regex.match(`[/:@]`, reference)

subject contains stage.path if {
	some stage in dockerfile.stages
	stage.value.from_stage == false
}
