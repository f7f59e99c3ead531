# METADATA
# title: Stored access policy gives every permission
# description: "Every signed link made from the policy may read, write, delete and list."
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [azurerm_storage_share, azurerm_storage_table]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the permissions that the links need."}
package rearguard.access_control.azure_share_all_permissions

import data.rearguard.lib.cloud

_every := {"azurerm_storage_share": "rwdl", "azurerm_storage_table": "raud"}

deny contains {"message": message, "path": fact.path} if {
	some type, permissions in _every
	some store in cloud.resources(type)
	some list in cloud.blocks(store, "acl")
	fact := cloud.get(list, "access_policy.permissions")
	given := [letter | some letter in split(permissions, ""); contains(fact.value, letter)]
	count(given) == count(permissions)
	message := sprintf("%s gives every permission: %s", [store.name, cloud.says(fact)])
}
