# METADATA
# title: Images are not scanned
# description: Nobody learns that an image holds a known hole.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_artifact_registry_repository]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `enablement_config = \"INHERITED\"`."}
package rearguard.configuration_hardening.google_registry_not_scanned

import data.rearguard.lib.cloud

_stated := [
	["google_artifact_registry_repository", "vulnerability_scanning_config", "enablement_config", ["DISABLED"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s does not scan its images: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_artifact_registry_repository")
