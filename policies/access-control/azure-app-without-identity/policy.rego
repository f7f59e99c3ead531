# METADATA
# title: App has no managed identity
# description: Without an identity the app needs passwords and keys in its settings to reach databases and vaults.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_web_app_slot,
#     azurerm_windows_web_app_slot,
#     azurerm_app_service,
#     azurerm_app_service_slot,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_linux_function_app_slot,
#     azurerm_windows_function_app_slot,
#     azurerm_function_app,
#     azurerm_function_app_slot,
#     azurerm_logic_app_standard,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-522], attack: [T1552], nist-800-53: [IA-5], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add an `identity` block and give it roles."}
package rearguard.access_control.azure_app_without_identity

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_web_app",
	"azurerm_windows_web_app",
	"azurerm_linux_web_app_slot",
	"azurerm_windows_web_app_slot",
	"azurerm_app_service",
	"azurerm_app_service_slot",
	"azurerm_linux_function_app",
	"azurerm_windows_function_app",
	"azurerm_linux_function_app_slot",
	"azurerm_windows_function_app_slot",
	"azurerm_function_app",
	"azurerm_function_app_slot",
	"azurerm_logic_app_standard",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "identity.type")
	_none(fact)
	message := sprintf("%s has no managed identity: %s", [resource.name, cloud.says(fact)])
}

_none(fact) if cloud.missing(fact)

_none(fact) if cloud.is_one_of(fact, {"None"})

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
