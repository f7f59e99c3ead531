# METADATA
# title: Disk lies in a storage account
# description: Unmanaged disks are retired since 31 March 2026. Their machines stop, and whoever has a key of the account has the disks.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_virtual_machine, azurerm_virtual_machine_scale_set, Microsoft.Compute/virtualMachines]
#   impact: [availability, confidentiality]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move the machine to managed disks."}
package rearguard.patching.azure_unmanaged_disk

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in [
		["azurerm_virtual_machine", "storage_os_disk", "vhd_uri"],
		["azurerm_virtual_machine", "storage_data_disk", "vhd_uri"],
		["azurerm_virtual_machine_scale_set", "storage_profile_os_disk", "vhd_containers"],
	]
	some machine in cloud.resources(type)
	some disk in cloud.blocks(machine, part)
	fact := cloud.get(disk, property)
	not cloud.missing(fact)
	message := sprintf("%s has a disk in a storage account", [machine.name])
}

deny contains {"message": message, "path": path} if {
	some machine in cloud.resources("azurerm_linux_virtual_machine")
	disk := machine.value.properties.storageProfile.osDisk
	disk.vhd.uri
	path := array.concat(machine.path, ["properties", "storageProfile", "osDisk", "vhd"])
	message := sprintf("%s has a disk in a storage account", [machine.name])
}
