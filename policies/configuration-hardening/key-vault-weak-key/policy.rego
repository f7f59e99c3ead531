# METADATA
# title: Key is too short
# description: RSA keys below 2048 bits can be broken by those who care.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_key_vault_key, azurerm_key_vault_certificate, Microsoft.KeyVault/vaults/keys]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make RSA keys of 3072 bits or more."}
package rearguard.configuration_hardening.key_vault_weak_key

import data.rearguard.lib.cloud

_stated := [
	["azurerm_key_vault_key", "", "key_size", [512, 1024]],
	["azurerm_key_vault_certificate", "certificate_policy.key_properties", "key_size", [512, 1024]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s is too short: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
