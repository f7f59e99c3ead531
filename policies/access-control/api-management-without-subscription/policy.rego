# METADATA
# title: API is open without a key
# description: Without a subscription nobody is told apart, limited or shut out, unless each API checks tokens itself.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_api_management_api,
#     azurerm_api_management_product,
#     Microsoft.ApiManagement/service/apis,
#     Microsoft.ApiManagement/service/products,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `subscription_required = true`, or validate tokens in the policy of the API."}
package rearguard.access_control.api_management_without_subscription

import data.rearguard.lib.cloud

_stated := [
	["azurerm_api_management_api", "subscription_required"],
	["azurerm_api_management_product", "subscription_required"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s asks for no key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
