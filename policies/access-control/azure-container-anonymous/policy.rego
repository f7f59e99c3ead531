# METADATA
# title: Blob container is readable by everybody
# description: Everybody who knows or guesses the address reads the blobs; `container` also lists them.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_storage_container, azure_rm_storageblob, Microsoft.Storage/storageAccounts/blobServices/containers]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `container_access_type = "private"`.}
package rearguard.access_control.azure_container_anonymous

import data.rearguard.lib.cloud

_values := {"blob", "container"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_container")
	fact := cloud.get(resource, "container_access_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is readable by everybody: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_container")
