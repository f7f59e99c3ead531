# METADATA
# title: Somebody is made owner
# description: Owners may do everything and give it to others. Few should be, and not for daily work.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_role_assignment,
#     azure_rm_roleassignment,
#     azurerm_pim_active_role_assignment,
#     Microsoft.Authorization/roleAssignments,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give a role with the rights that are needed.}
package rearguard.access_control.azure_owner_assignment

import data.rearguard.lib.cloud

# What has an effect at once; who is merely eligible has to ask for it first.
_types := {"azurerm_role_assignment", "azurerm_pim_active_role_assignment"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some assignment in cloud.resources(type)
	fact := cloud.get(assignment, "role_definition_name")
	cloud.is_one_of(fact, _roles)
	message := sprintf("%s gives the role %s", [assignment.name, fact.value])
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some assignment in cloud.resources(type)
	fact := cloud.get(assignment, "role_definition_id")
	some id, role in _ids
	contains(lower(fact.value), id)
	message := sprintf("%s gives the role %s", [assignment.name, role])
}

_roles := {role | some role in _ids}

_ids := {
	"8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "Owner",
	"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "User Access Administrator",
	"f58310d9-a9f6-439a-9e8d-f62e7b41a168": "Role Based Access Control Administrator",
}
