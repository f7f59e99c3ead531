# METADATA
# title: Role may give itself more rights
# description: "Whoever may write role definitions or assignments may do everything: he gives himself the rest."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_role_definition, azure_rm_roledefinition, Microsoft.Authorization/roleDefinitions]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave out `Microsoft.Authorization/*` and the writing of roles, or scope the role to a resource group."}
package rearguard.access_control.azure_role_may_change_roles

import data.rearguard.lib.cloud

_writes := {
	"microsoft.authorization/*",
	"microsoft.authorization/*/write",
	"microsoft.authorization/roledefinitions/*",
	"microsoft.authorization/roledefinitions/write",
	"microsoft.authorization/roleassignments/*",
	"microsoft.authorization/roleassignments/write",
	"microsoft.authorization/elevateaccess/action",
}

deny contains {"message": message, "path": action.path} if {
	some role in cloud.resources("azurerm_role_definition")
	some permissions in cloud.blocks(role, "permissions")
	some action in cloud.texts(cloud.get(permissions, "actions"))
	lower(action.value) in _writes
	message := sprintf("%s may change roles: %s", [role.name, action.value])
}

# Everything is roles too, unless they are taken out of it.
deny contains {"message": message, "path": action.path} if {
	some role in cloud.resources("azurerm_role_definition")
	some permissions in cloud.blocks(role, "permissions")
	some action in cloud.texts(cloud.get(permissions, "actions"))
	action.value == "*"
	not _leaves_out_roles(permissions)
	message := sprintf("%s may change roles: %s", [role.name, action.value])
}

_leaves_out_roles(permissions) if {
	some action in cloud.texts(cloud.get(permissions, "not_actions"))
	startswith(lower(action.value), "microsoft.authorization/")
}

_leaves_out_roles(permissions) if {
	fact := cloud.get(permissions, "not_actions")
	fact.state == "unknown"
}
