# METADATA
# title: Steps that belong together make a layer each
# description: Each RUN, COPY and ADD is a layer. What one adds and the next removes stays in the image, and pulls take longer.
# custom:
#   severity: info
#   precision: low
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Join the steps into one."}
package rearguard.configuration_hardening.steps_in_many_layers

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": second.path} if {
	some first in dockerfile.instructions
	dockerfile.is_kept(first.stage)
	some second in dockerfile.instructions
	second.stage == first.stage
	_follows(second.index, first.index)
	second.value.instruction == first.value.instruction
	_together(first.value, second.value)
	message := sprintf("%s could be one step with the %s before", [upper(second.value.instruction), upper(first.value.instruction)])
}

_follows(second, first) if second == first + 1

_together(first, _) if {
	first.instruction == "run"
	count(first.flags) == 0
}

_together(first, second) if {
	first.destination == second.destination
	first.flags == second.flags
}
