# METADATA
# title: Rule only watches
# description: A rule in preview writes down what it would have stopped, and stops nothing.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_compute_security_policy, google_compute_security_policy_rule, google_compute_region_security_policy]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Take the rule out of preview once its matches are right."}
package rearguard.configuration_hardening.google_armor_preview

import data.rearguard.lib.cloud

_stated := [
	["google_compute_security_policy", "rule", "preview"],
	["google_compute_security_policy_rule", "", "preview"],
	["google_compute_region_security_policy", "rules", "preview"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s only watches: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
