# METADATA
# title: Exemption from a policy never ends
# description: A waiver accepts a weakness for the time until it is mended. Without a date nobody looks at it again.
# related_resources: [{ref: "https://learn.microsoft.com/azure/governance/policy/concepts/exemption-structure"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_management_group_policy_exemption,
#     azurerm_subscription_policy_exemption,
#     azurerm_resource_group_policy_exemption,
#     azurerm_resource_policy_exemption,
#     Microsoft.Authorization/policyExemptions,
#   ]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-693], attack: [T1562.001], nist-800-53: [CM-6, CA-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: policy, text: "Set `expires_on`, or the category `Mitigated` where another measure does what the policy wants."}
package rearguard.configuration_hardening.azure_policy_exemption_without_end

import data.rearguard.lib.cloud

_types := {
	"azurerm_management_group_policy_exemption",
	"azurerm_subscription_policy_exemption",
	"azurerm_resource_group_policy_exemption",
	"azurerm_resource_policy_exemption",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some exemption in cloud.resources(type)
	cloud.is_one_of(cloud.get(exemption, "exemption_category"), {"Waiver"})
	fact := cloud.get(exemption, "expires_on")
	cloud.missing(fact)
	message := sprintf("%s never ends: %s", [exemption.name, cloud.says(fact)])
}

subject contains exemption.path if {
	some type in _types
	some exemption in cloud.resources(type)
}
