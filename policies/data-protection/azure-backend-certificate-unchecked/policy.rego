# METADATA
# title: Gateway does not check the certificate of its backend
# description: Anybody between the gateway and its backend can take the place of the backend.
# related_resources: [{ref: "https://learn.microsoft.com/azure/api-management/backends"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_api_management_backend, Microsoft.ApiManagement/service/backends]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319, CWE-327], attack: [T1040, T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove the setting, or set it to true and let the gateway trust the issuer."}
package rearguard.data_protection.azure_backend_certificate_unchecked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_api_management_backend")
	fact := cloud.get(resource, "tls.validate_certificate_chain")
	cloud.turned_off(fact)
	message := sprintf("%s does not check the certificate of its backend: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_api_management_backend")
