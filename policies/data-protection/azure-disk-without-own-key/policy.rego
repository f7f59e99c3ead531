# METADATA
# title: Managed disk has no key of its owner
# description: Disks are encrypted with a key of the platform; a disk encryption set or the guest agent puts the key under the control of its owner.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_managed_disk, Microsoft.Compute/disks]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `disk_encryption_set_id`.}
package rearguard.data_protection.azure_disk_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": disk.path} if {
	some disk in cloud.resources("azurerm_managed_disk")
	cloud.missing(cloud.get(disk, "disk_encryption_set_id"))
	cloud.missing(cloud.get(disk, "encryption_settings"))
	cloud.missing(cloud.get(disk, "secure_vm_disk_encryption_set_id"))
	message := sprintf("%s has no key of its owner", [disk.name])
}
