# METADATA
# title: Rule of the organisation allows every value
# description: Such a policy undoes for this project or folder what the organisation wanted for all.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [
#     google_project_organization_policy,
#     google_folder_organization_policy,
#     google_organization_policy,
#     google_org_policy_policy,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the values that are allowed."}
package rearguard.configuration_hardening.google_organization_policy_allows_all

import data.rearguard.lib.cloud

_stated := [
	["google_project_organization_policy", "list_policy.allow", "all"],
	["google_folder_organization_policy", "list_policy.allow", "all"],
	["google_organization_policy", "list_policy.allow", "all"],
	["google_org_policy_policy", "spec.rules", "allow_all"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s allows every value: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
