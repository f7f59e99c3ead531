# METADATA
# title: Everybody may write to a path of the data lake
# description: "The entry for others holds for every identity that no other entry names. Who may write there may replace what programs read and run."
# related_resources: [{ref: "https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-access-control"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform]
#   resources: [azurerm_storage_data_lake_gen2_path, azurerm_storage_data_lake_gen2_filesystem]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-732], attack: [T1565.001], nist-800-53: [AC-3, AC-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give others no permissions, and name the groups that write."}
package rearguard.access_control.azure_data_lake_writable_by_others

import data.rearguard.lib.cloud

deny contains {"message": message, "path": permissions.path} if {
	some type in ["azurerm_storage_data_lake_gen2_path", "azurerm_storage_data_lake_gen2_filesystem"]
	some place in cloud.resources(type)
	some entry in cloud.blocks(place, "ace")
	cloud.is_one_of(cloud.get(entry, "type"), {"other"})
	permissions := cloud.get(entry, "permissions")
	regex.match(`^.w`, permissions.value)
	message := sprintf("%s may be written by everybody: %s", [place.name, permissions.value])
}
