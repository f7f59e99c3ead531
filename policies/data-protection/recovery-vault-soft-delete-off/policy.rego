# METADATA
# title: Deleted backups cannot be brought back
# description: Intruders delete backups first. Soft delete keeps them for two weeks and is on unless it is turned off.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_recovery_services_vault,
#     azurerm_data_protection_backup_vault,
#     Microsoft.RecoveryServices/vaults,
#     Microsoft.RecoveryServices/vaults/backupconfig,
#     Microsoft.DataProtection/backupVaults,
#   ]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `soft_delete_enabled = false`."}
package rearguard.data_protection.recovery_vault_soft_delete_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_recovery_services_vault": "soft_delete_enabled",
	"azure_recovery_vault_settings": "soft_delete_enabled",
	"azurerm_data_protection_backup_vault": "soft_delete",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.turned_off(fact)
	message := sprintf("%s keeps no deleted backups: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
