# METADATA
# title: Stage copies from one that is not there yet
# description: Stages are built in their order. What a later stage, or a number beyond the last, is named for is looked up as an image of a stranger on Docker Hub instead, or fails.
# related_resources: [{ref: "https://docs.docker.com/reference/dockerfile/#copy---from"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], attack: [T1195.002], nist-800-53: [SR-3, CM-2], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name an earlier stage."}
package rearguard.configuration_hardening.copy_from_missing_stage

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	stage := copy.value.flags.from
	to_number(stage) > copy.stage
	path := array.concat(copy.path, ["flags", "from"])
	message := sprintf("stage number %s does not come before this one", [stage])
}

deny contains {"message": message, "path": path, "related": [{"message": "the stage", "path": later.path}]} if {
	some copy in dockerfile.instructions
	stage := copy.value.flags.from
	some later in dockerfile.stages
	lower(later.value.name) == lower(stage)
	later.index > copy.stage
	path := array.concat(copy.path, ["flags", "from"])
	message := sprintf("stage %s comes after this one", [stage])
}
