# METADATA
# title: Stage is referred to by its number
# description: When a stage is added or moved, the number means another one and the image silently gets other files. A name keeps its meaning and tells the reader what is copied.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the stage with `AS` and use the name."}
package rearguard.configuration_hardening.stage_by_number

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some copy in dockerfile.instructions
	reference := copy.value.flags.from
	regex.match(`^[0-9]+$`, reference)
	path := array.concat(copy.path, ["flags", "from"])
	message := sprintf("files come from stage number %s", [reference])
}
