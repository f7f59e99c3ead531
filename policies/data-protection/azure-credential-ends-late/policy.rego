# METADATA
# title: Credential of Azure lives for years
# description: "What leaked unnoticed stays good until it ends. A date so far away is none: people and programs that had it are long gone by then."
# related_resources: [{ref: "https://learn.microsoft.com/azure/key-vault/general/secure-key-vault"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_key_vault_secret,
#     azurerm_key_vault_key,
#     azuread_application_password,
#     azuread_service_principal_password,
#     azurerm_storage_account_sas,
#     azurerm_storage_account_blob_container_sas,
#     Microsoft.KeyVault/vaults/secrets,
#     Microsoft.KeyVault/vaults/keys,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-03]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Let it end within a year, and renew in time."}
#   parameters: {days: {default: 730, description: how many days ahead are too many}}
package rearguard.data_protection.azure_credential_ends_late

import data.rearguard.lib.assets
import data.rearguard.lib.cloud

_properties := {
	"azurerm_key_vault_secret": "expiration_date",
	"azurerm_key_vault_key": "expiration_date",
	"azuread_application_password": "end_date",
	"azuread_service_principal_password": "end_date",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	days := _days_to(fact.value)
	days > data.parameters.azure_credential_ends_late.days
	message := sprintf("%s is good for %d more years: %s", [resource.name, _years(days), cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some type in ["azuread_application_password", "azuread_service_principal_password"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "end_date_relative")
	days := _days_of(fact.value)
	days > data.parameters.azure_credential_ends_late.days
	message := sprintf("%s is good for %d more years: %s", [resource.name, _years(days), cloud.says(fact)])
}

# Signatures for a storage account, which the definitions ask for.
deny contains {"message": message, "path": path} if {
	some type in ["azurerm_storage_account_sas", "azurerm_storage_account_blob_container_sas"]
	some label, instances in input.data[type]
	some index, signature in instances
	days := _days_to(signature.expiry)
	days > data.parameters.azure_credential_ends_late.days
	path := ["data", type, label, index, "expiry"]
	message := sprintf("data.%s.%s is good for %d more years: expiry is %s", [type, label, _years(days), signature.expiry])
}

_years(days) := floor(days / 365)

# Terraform writes dates, Resource Manager seconds.
_days_to(value) := 0 - assets.age(substring(value, 0, 10)) if is_string(value)

else := 0 - assets.age(date) if {
	is_number(value) # only for speed
	date := substring(time.format([value * 1000000000, "UTC", "2006-01-02"]), 0, 10)
}

_days_of(text) := floor(to_number(found[0][1]) / 24) if {
	found := regex.find_all_string_submatch_n(`^([0-9]+)h`, text, 1)
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
