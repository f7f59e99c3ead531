# METADATA
# title: Configuration store may be destroyed for good
# description: Whoever may delete the store may also empty its bin; purge protection keeps what was deleted until its time is over.
# related_resources: [{ref: "https://learn.microsoft.com/azure/azure-app-configuration/concept-soft-delete"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_app_configuration, Microsoft.AppConfiguration/configurationStores]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-284], attack: [T1485], nist-800-53: [CP-9, SI-12], cis-v8: ["11.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `purge_protection_enabled = true`, which needs the standard tier."}
package rearguard.data_protection.azure_app_configuration_purged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_app_configuration")
	fact := cloud.get(resource, "purge_protection_enabled")
	cloud.off(fact)
	message := sprintf("%s may be destroyed for good: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_app_configuration")
