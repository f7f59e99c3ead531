# METADATA
# title: Key is not kept in hardware
# description: A key of the type RSA or EC is kept by software; hardware modules never give it away.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_key_vault_key, Microsoft.KeyVault/vaults/keys]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use `RSA-HSM` or `EC-HSM` where the data calls for it."}
package rearguard.data_protection.key_vault_key_in_software

import data.rearguard.lib.cloud

_values := {"RSA", "EC"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_key_vault_key")
	fact := cloud.get(resource, "key_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is not kept in hardware: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_key_vault_key")
