# METADATA
# title: Data lake is not encrypted
# description: The encryption of the store has been turned off; it cannot be turned on later.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_data_lake_store, Microsoft.DataLakeStore/accounts]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `encryption_state` to `Enabled`."}
package rearguard.data_protection.azure_data_lake_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_data_lake_store")
	fact := cloud.get(resource, "encryption_state")
	cloud.turned_off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_data_lake_store")
