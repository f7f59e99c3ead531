# METADATA
# title: Immutability may be taken back
# description: Until the policy is locked, whoever may change the container removes it and then the data.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [azurerm_storage_container_immutability_policy]
#   impact: [integrity, availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Lock the policy once its days are right."}
package rearguard.data_protection.azure_immutability_unlocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_storage_container_immutability_policy")
	fact := cloud.get(resource, "locked")
	cloud.turned_off(fact)
	message := sprintf("%s may be taken back: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_storage_container_immutability_policy")
