# METADATA
# title: Role may do everything
# description: A custom role with `*` is an owner under another name, and escapes the reviews of owners.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_role_definition, azure_rm_roledefinition, Microsoft.Authorization/roleDefinitions]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the actions.}
package rearguard.access_control.azure_role_full_admin

import data.rearguard.lib.cloud

deny contains {"message": message, "path": action.path} if {
	some role in cloud.resources("azurerm_role_definition")
	some permissions in cloud.blocks(role, "permissions")
	some action in cloud.texts(cloud.get(permissions, "actions"))
	action.value == "*"
	message := sprintf("%s may do everything", [role.name])
}
