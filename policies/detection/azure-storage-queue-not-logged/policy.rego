# METADATA
# title: Storage account does not log its queues
# description: "Who read, wrote or deleted messages is not recorded unless logging is turned on."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_storage_account, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01, DP-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add `queue_properties.logging` with `read`, `write` and `delete`, or a diagnostic setting."}
package rearguard.detection.azure_storage_queue_not_logged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some account in cloud.resources("azurerm_storage_account")
	some queues in cloud.blocks(account, "queue_properties")
	some property in ["read", "write", "delete"]
	fact := cloud.get(queues, sprintf("logging.%s", [property]))
	cloud.off(fact)
	message := sprintf("%s does not log the %s of queues: %s", [account.name, property, cloud.says(fact)])
}
