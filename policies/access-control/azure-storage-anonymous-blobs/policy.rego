# METADATA
# title: Storage account allows anonymous access to blobs
# description: With this on, anybody who may change a container can publish its blobs. Terraform turns it on unless it is turned off.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_account, azure_rm_storageaccount, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `allow_nested_items_to_be_public = false`.}
package rearguard.access_control.azure_storage_anonymous_blobs

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_account")
	fact := cloud.any(resource, ["allow_nested_items_to_be_public", "allow_blob_public_access"])
	_allows(resource, fact)
	message := sprintf("%s allows anonymous access to blobs: %s", [resource.name, cloud.says(fact)])
}

_allows(_, fact) if cloud.on(fact)

# Terraform tells Azure to allow them where nothing is said.
_allows(resource, fact) if {
	resource.format == "terraform"
	fact.state == "absent"
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_account")
