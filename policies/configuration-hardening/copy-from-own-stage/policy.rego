# METADATA
# title: Stage copies from itself
# description: A stage cannot be its own source, so the build fails or takes an image of that name from the registry instead. Either way the image does not hold what was meant.
# custom:
#   severity: low
#   precision: very-high
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-674], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the stage or image that is meant."}
package rearguard.configuration_hardening.copy_from_own_stage

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	reference := copy.value.flags.from
	_is_own(copy.stage, reference)
	path := array.concat(copy.path, ["flags", "from"])
	message := sprintf("stage %s copies from itself", [reference])
}

_is_own(stage, reference) if {
	input.stages[stage].name != ""
	lower(input.stages[stage].name) == lower(reference)
}

_is_own(stage, reference) if sprintf("%d", [stage]) == reference
