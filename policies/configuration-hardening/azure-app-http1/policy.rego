# METADATA
# title: App speaks HTTP/1.1 only
# description: "HTTP/2 is off unless it is turned on. It is faster for visitors, and the implementation that gets the most care."
# custom:
#   severity: info
#   precision: medium
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
#     Microsoft.Web/sites/config,
#     Microsoft.Web/sites/slots/config,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `http2_enabled = true`."}
package rearguard.configuration_hardening.azure_app_http1

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
	fact := cloud.get(resource, "site_config.http2_enabled")
	cloud.off(fact)
	not _set_apart(resource)
	message := sprintf("%s speaks HTTP/1.1 only: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("azure_app_settings")
	fact := cloud.get(settings, "site_config.http2_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s speaks HTTP/1.1 only: %s", [settings.name, cloud.says(fact)])
}

# A template may say it in a resource of its own.
_set_apart(app) if {
	some settings in cloud.companions("azure_app_settings", "site", app)
	name := cloud.get(settings, "name")
	not cloud.is_none_of(name, {"web"})
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
