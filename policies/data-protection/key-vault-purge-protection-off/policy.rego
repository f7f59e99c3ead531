# METADATA
# title: Key vault may be destroyed for good
# description: Without purge protection whoever deletes the vault can also make sure that nobody restores it; everything encrypted with its keys is lost.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_key_vault,
#     azure_rm_keyvault,
#     Microsoft.KeyVault/vaults,
#     azurerm_key_vault_managed_hardware_security_module,
#     Microsoft.KeyVault/managedHSMs,
#   ]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `purge_protection_enabled = true`.}
package rearguard.data_protection.key_vault_purge_protection_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azurerm_key_vault", "azurerm_key_vault_managed_hardware_security_module"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "purge_protection_enabled")
	cloud.off(fact)
	message := sprintf("%s may be destroyed for good: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_key_vault")
