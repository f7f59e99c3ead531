# METADATA
# title: App serves unencrypted HTTP
# description: "What visitors send, logins included, can be read and changed on the way. HTTP is served unless `https_only` is set."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
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
#     azure_rm_webapp,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#     azurerm_spring_cloud_app,
#     azurerm_spring_cloud_gateway,
#     azurerm_spring_cloud_api_portal,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `https_only = true`."}
package rearguard.data_protection.azure_app_http

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
	"azurerm_spring_cloud_app",
	"azurerm_spring_cloud_gateway",
	"azurerm_spring_cloud_api_portal",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.any(resource, ["https_only", "https_only_enabled"])
	cloud.off(fact)
	message := sprintf("%s serves unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
