# METADATA
# title: Backups may be changed before their time
# description: Without immutability whoever takes over an administrator can shorten or delete backups.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_recovery_services_vault,
#     azurerm_data_protection_backup_vault,
#     Microsoft.RecoveryServices/vaults,
#     Microsoft.DataProtection/backupVaults,
#   ]
#   impact: [availability]
#   aliases: [DP-08, DP-10]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `immutability` to `Unlocked`, and to `Locked` after a trial."}
package rearguard.data_protection.recovery_vault_changeable

import data.rearguard.lib.cloud

_types := {
	"azurerm_recovery_services_vault",
	"azurerm_data_protection_backup_vault",
}

_values := {"Locked", "Unlocked"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "immutability")
	cloud.other_than(fact, _values)
	message := sprintf("%s lets its backups be changed: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
