# METADATA
# title: Every image is let in
# description: Binary Authorization with this rule asks for no attestation, so that it protects nothing.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_binary_authorization_policy]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for attestations, and exempt the images that cannot have them."}
package rearguard.configuration_hardening.google_admission_lets_all_in

import data.rearguard.lib.cloud

_stated := [
	["google_binary_authorization_policy", "default_admission_rule", "evaluation_mode", ["ALWAYS_ALLOW"]],
	["google_binary_authorization_policy", "default_admission_rule", "enforcement_mode", ["DRYRUN_AUDIT_LOG_ONLY"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s lets every image in: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_binary_authorization_policy")
