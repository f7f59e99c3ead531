# METADATA
# title: Storage account may be copied to other tenants
# description: Object replication to an account outside of the organisation carries data away without a trace in the network.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_account, azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `cross_tenant_replication_enabled`."}
package rearguard.data_protection.azure_storage_replicated_to_other_tenants

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "cross_tenant_replication_enabled")
	cloud.on(fact)
	message := sprintf("%s may be replicated to other tenants: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
