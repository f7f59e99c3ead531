# METADATA
# title: Certificate is valid for too long
# description: A stolen key stays good until its certificate ends. Vaults renew certificates by themselves, so there is no reason for years.
# related_resources: [{ref: "https://learn.microsoft.com/azure/key-vault/certificates/about-certificates"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform]
#   resources: [azurerm_key_vault_certificate]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-324], attack: [T1649], nist-800-53: [SC-12, IA-5], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `validity_in_months` to 12 or less, and a `lifetime_action` that renews it."}
#   parameters: {max_months: {default: 12, description: months that a certificate may be valid}}
package rearguard.data_protection.key_vault_certificate_long_lived

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some certificate in cloud.resources("azurerm_key_vault_certificate")
	fact := cloud.get(certificate, "certificate_policy.x509_certificate_properties.validity_in_months")
	cloud.is_above(fact, data.parameters.key_vault_certificate_long_lived.max_months)
	message := sprintf("%s is valid for %v months", [certificate.name, fact.value])
}

subject contains certificate.path if some certificate in cloud.resources("azurerm_key_vault_certificate")
