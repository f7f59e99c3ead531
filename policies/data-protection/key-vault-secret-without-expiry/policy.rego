# METADATA
# title: Secret never expires
# description: A secret that leaked unnoticed stays good for ever. A date makes sure that it is renewed.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_key_vault_secret,
#     azurerm_key_vault_key,
#     azure_rm_keyvaultsecret,
#     azure_rm_keyvaultkey,
#     Microsoft.KeyVault/vaults/secrets,
#     Microsoft.KeyVault/vaults/keys,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-03]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `expiration_date`, and renew in time."}
package rearguard.data_protection.key_vault_secret_without_expiry

import data.rearguard.lib.cloud

_properties := {
	"azurerm_key_vault_secret": "expiration_date",
	"azurerm_key_vault_key": "expiration_date",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s never expires: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
