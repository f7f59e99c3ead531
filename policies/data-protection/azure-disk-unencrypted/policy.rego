# METADATA
# title: Managed disk turns its encryption off
# description: Whoever obtains the disk or a snapshot of it reads everything on it.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_managed_disk, Microsoft.Compute/disks]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove `enabled = false`, or use a disk encryption set."}
package rearguard.data_protection.azure_disk_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_managed_disk")
	fact := cloud.any(resource, ["encryption_settings.enabled", "encryption_settings_collection.enabled"])
	cloud.turned_off(fact)
	message := sprintf("%s is not encrypted by the guest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_managed_disk")
