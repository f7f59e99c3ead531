# METADATA
# title: Role is given to guests
# description: Guests are accounts that other organisations create, keep and lose.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [azurerm_role_assignment]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the role to members of a group of your own, with the rights that are needed."}
package rearguard.access_control.azure_guest_role_assignment

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some assignment in cloud.resources("azurerm_role_assignment")
	fact := cloud.get(assignment, "role_definition_name")
	cloud.is_one_of(fact, {"Guest"})
	not _powerless(assignment)
	message := sprintf("%s gives a role to guests", [assignment.name])
}

# The role is defined here and may do nothing.
_powerless(assignment) if {
	id := cloud.get(assignment, "role_definition_id")
	some role in cloud.resources("azurerm_role_definition")
	cloud.refers(id.value, role)
	actions := [action | some permissions in cloud.blocks(role, "permissions"); some action in cloud.texts(cloud.get(permissions, "actions"))]
	count(actions) == 0
}
