# METADATA
# title: Storage account does not refuse anonymous access
# description: "Older accounts allow containers to be made public unless it is refused: one setting of one container then publishes its data."
# custom:
#   severity: low
#   precision: low
#   kinds: [ansible-playbook, ansible-tasks, arm-template]
#   resources: [azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `allowBlobPublicAccess` to `false`."}
package rearguard.access_control.azure_storage_anonymous_blobs_not_refused

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.get(resource, "allow_nested_items_to_be_public")
	cloud.missing(fact)
	message := sprintf("%s does not refuse public containers: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
