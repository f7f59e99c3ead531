# METADATA
# title: Only the last HEALTHCHECK counts
# description: A stage keeps its last HEALTHCHECK and drops the others without a word. What they were meant to start or check does not happen.
# custom:
#   severity: low
#   precision: very-high
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1164], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Keep one HEALTHCHECK."}
package rearguard.configuration_hardening.several_healthchecks

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": earlier.path} if {
	some earlier in dockerfile.instructions
	earlier.value.instruction == "healthcheck"
	some later in dockerfile.instructions
	later.value.instruction == "healthcheck"
	later.stage == earlier.stage
	later.index > earlier.index
	message := sprintf("HEALTHCHECK %s is replaced by a later one", [earlier.value.text])
}
