# METADATA
# title: Nothing keeps the resource from being deleted
# description: "A lock makes a deletion take two steps, by mistake or by an intruder."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_container_registry,
#     azurerm_storage_account,
#     Microsoft.ContainerRegistry/registries,
#     Microsoft.Storage/storageAccounts,
#   ]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Add an `azurerm_management_lock` with the scope of the resource."}
package rearguard.data_protection.azure_without_lock

import data.rearguard.lib.cloud

deny contains {"message": message, "path": resource.path} if {
	some type in ["azurerm_container_registry", "azurerm_storage_account"]
	some resource in cloud.resources(type)
	not cloud.companion("azurerm_management_lock", "scope", resource)
	message := sprintf("%s has no lock", [resource.name])
}
