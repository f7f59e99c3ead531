# METADATA
# title: Signature for storage is good over plain HTTP
# description: "A signature is a key in an address. Over plain HTTP everybody on the way reads it, and may use it until it ends."
# related_resources: [{ref: "https://learn.microsoft.com/azure/storage/common/storage-sas-overview#best-practices-when-using-sas"}]
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [azurerm_storage_account_sas, azurerm_storage_account_blob_container_sas]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `https_only = true`."}
package rearguard.data_protection.azure_shared_access_http

# Both take HTTPS alone unless they are told otherwise.
deny contains {"message": message, "path": path} if {
	some type in ["azurerm_storage_account_sas", "azurerm_storage_account_blob_container_sas"]
	some label, instances in input.data[type]
	some index, signature in instances
	lower(sprintf("%v", [signature.https_only])) == "false"
	path := ["data", type, label, index, "https_only"]
	message := sprintf("data.%s.%s is good over plain HTTP", [type, label])
}
