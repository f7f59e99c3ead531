# METADATA
# title: Storage account accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired. Clients of today all speak 1.2.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_account, azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `min_tls_version = "TLS1_2"`.}
package rearguard.configuration_hardening.azure_storage_old_tls

import data.rearguard.lib.cloud

_values := {"TLS1_0", "TLS1_1"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "min_tls_version")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
