# METADATA
# title: Role reaches all subscriptions
# description: "A role on a management group holds in every subscription below it, those of tomorrow included. A contributor there changes and deletes everything the organisation runs."
# related_resources: [{ref: "https://learn.microsoft.com/azure/role-based-access-control/best-practices"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform]
#   resources: [azurerm_role_assignment, azurerm_pim_active_role_assignment]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the role on the subscription or group of resources that needs it."}
package rearguard.access_control.azure_contributor_of_everything

import data.rearguard.lib.cloud

# Roles that only read are meant to be given at the top; owners have a rule of their own.
deny contains {"message": message, "path": scope.path} if {
	some type in ["azurerm_role_assignment", "azurerm_pim_active_role_assignment"]
	some assignment in cloud.resources(type)
	scope := cloud.get(assignment, "scope")
	regex.match(`(?i)^/providers/Microsoft[.]Management/managementGroups/|^[$][{](data[.])?azurerm_management_group[.][^}]*[}]$`, scope.value)
	_changes(assignment)
	message := sprintf("%s lets somebody change every subscription of a management group", [assignment.name])
}

_changes(assignment) if cloud.is_one_of(cloud.get(assignment, "role_definition_name"), {"Contributor"})

_changes(assignment) if {
	fact := cloud.get(assignment, "role_definition_id")
	contains(lower(fact.value), "b24988ac-6180-42a0-ab88-20f7382dd24c")
}
