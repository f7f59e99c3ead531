# METADATA
# title: Policy is assigned and not enforced
# description: Azure only tells what does not comply, and lets it be made all the same. Whoever reads the list of assignments believes that it is refused.
# related_resources: [{ref: "https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure#enforcement-mode"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_management_group_policy_assignment,
#     azurerm_subscription_policy_assignment,
#     azurerm_resource_group_policy_assignment,
#     azurerm_resource_policy_assignment,
#     Microsoft.Authorization/policyAssignments,
#   ]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-693], attack: [T1562.001], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `enforce = false` once the resources that exist comply."}
package rearguard.configuration_hardening.azure_policy_not_enforced

import data.rearguard.lib.cloud

_types := {
	"azurerm_management_group_policy_assignment",
	"azurerm_subscription_policy_assignment",
	"azurerm_resource_group_policy_assignment",
	"azurerm_resource_policy_assignment",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some assignment in cloud.resources(type)
	fact := cloud.get(assignment, "enforce")
	_only_tells(fact)
	message := sprintf("%s is not enforced: %s", [assignment.name, cloud.says(fact)])
}

_only_tells(fact) if cloud.turned_off(fact)

_only_tells(fact) if cloud.is_one_of(fact, {"DoNotEnforce"})

subject contains assignment.path if {
	some type in _types
	some assignment in cloud.resources(type)
}
