# METADATA
# title: App may be debugged from outside
# description: "A debugger on a live app opens ports, stops requests and shows memory with everything in it."
# custom:
#   severity: high
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
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#     Microsoft.Web/sites/config,
#     Microsoft.Web/sites/slots/config,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32, CI-07]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `remote_debugging_enabled`."}
package rearguard.configuration_hardening.azure_app_remote_debugging

import data.rearguard.lib.cloud

_types := {
	"azure_app_settings",
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
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.any(resource, ["site_config.remote_debugging_enabled", "remote_debugging_enabled"])
	cloud.on(fact)
	message := sprintf("%s may be debugged from outside: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
