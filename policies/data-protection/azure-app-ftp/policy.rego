# METADATA
# title: App takes deployments over plain FTP
# description: The password and the code go over the network in clear text. The older resource types allow it unless it is refused.
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
#     Microsoft.Web/sites/config,
#     Microsoft.Web/sites/slots/config,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `ftps_state` to `Disabled` or `FtpsOnly`."}
package rearguard.data_protection.azure_app_ftp

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
	"azurerm_logic_app_standard",
}

_values := {"AllAllowed"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "site_config.ftps_state")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes deployments over plain FTP: %s", [resource.name, cloud.says(fact)])
}

# The older types and those of logic apps allow it where nothing is said.
_older := {"azurerm_app_service", "azurerm_app_service_slot", "azurerm_function_app", "azurerm_function_app_slot", "azurerm_logic_app_standard"}

deny contains {"message": message, "path": fact.path} if {
	some type in _older
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "site_config.ftps_state")
	cloud.missing(fact)
	not _set_apart(resource)
	message := sprintf("%s takes deployments over plain FTP: %s", [resource.name, cloud.says(fact)])
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
