# METADATA
# title: Vault lets an identity do everything
# description: Who may purge takes away what soft delete would give back, and who may do all reads every secret.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_key_vault, azure_rm_keyvault, azurerm_key_vault_access_policy, Microsoft.KeyVault/vaults/accessPolicies, Microsoft.KeyVault/vaults]
#   impact: [confidentiality, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the permissions that are needed, and leave `Purge` to emergencies."}
package rearguard.access_control.key_vault_all_permissions

import data.rearguard.lib.cloud

_stated := [
	["azurerm_key_vault", "access_policy", "key_permissions", ["all", "purge"]],
	["azurerm_key_vault", "access_policy", "secret_permissions", ["all", "purge"]],
	["azurerm_key_vault", "access_policy", "certificate_permissions", ["all", "purge"]],
	["azurerm_key_vault_access_policy", "access_policy", "key_permissions", ["all", "purge"]],
	["azurerm_key_vault_access_policy", "access_policy", "secret_permissions", ["all", "purge"]],
	["azurerm_key_vault_access_policy", "access_policy", "certificate_permissions", ["all", "purge"]],
	["azurerm_key_vault_access_policy", "", "key_permissions", ["all", "purge"]],
	["azurerm_key_vault_access_policy", "", "secret_permissions", ["all", "purge"]],
	["azurerm_key_vault_access_policy", "", "certificate_permissions", ["all", "purge"]],
]

deny contains {"message": message, "path": text.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	some text in cloud.texts(cloud.get(block, property))
	lower(text.value) in values
	message := sprintf("%s lets an identity do everything: %s", [resource.name, text.value])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
