# METADATA
# title: Two stages have the same name
# description: Which of them `COPY --from` and `--target` mean is then a matter of order, and a change may silently pick the other one. Builders accept it without a word.
# custom:
#   severity: low
#   precision: very-high
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-694], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give each stage a name of its own."}
package rearguard.configuration_hardening.stage_name_twice

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some later in dockerfile.stages
	some earlier in dockerfile.stages
	earlier.index < later.index
	later.value.name != ""
	lower(earlier.value.name) == lower(later.value.name)
	path := array.concat(later.path, ["name"])
	message := sprintf("an earlier stage is called %s too", [later.value.name])
}
