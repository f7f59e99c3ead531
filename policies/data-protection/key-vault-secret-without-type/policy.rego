# METADATA
# title: Secret does not say what it is
# description: Without a content type nobody knows how to read or renew the secret.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_key_vault_secret, azure_rm_keyvaultsecret, Microsoft.KeyVault/vaults/secrets]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `content_type`."}
package rearguard.data_protection.key_vault_secret_without_type

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_key_vault_secret")
	fact := cloud.get(resource, "content_type")
	cloud.missing(fact)
	message := sprintf("%s does not say what it holds: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_key_vault_secret")
