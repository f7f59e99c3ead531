# METADATA
# title: App has no authentication in front of it
# description: The platform can ask for a login before a request reaches the app; here the app alone decides. Waive it for sites that are meant for everybody.
# custom:
#   severity: low
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
#     azure_rm_webapp,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/config,
#     Microsoft.Web/sites/slots/config,
#     Microsoft.Web/sites/slots,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Turn on `auth_settings_v2`, or `auth_settings` in the older resource types."}
package rearguard.access_control.azure_app_without_authentication

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_web_app": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_windows_web_app": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_linux_web_app_slot": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_windows_web_app_slot": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_app_service": ["auth_settings.enabled", "auth_settings_v2.auth_enabled"],
	"azurerm_app_service_slot": ["auth_settings.enabled", "auth_settings_v2.auth_enabled"],
	"azurerm_linux_function_app": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_windows_function_app": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_linux_function_app_slot": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_windows_function_app_slot": ["auth_settings_v2.auth_enabled", "auth_settings.enabled"],
	"azurerm_function_app": ["auth_settings.enabled", "auth_settings_v2.auth_enabled"],
	"azurerm_function_app_slot": ["auth_settings.enabled", "auth_settings_v2.auth_enabled"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.off(fact)
	message := sprintf("%s has no authentication in front of it: %s", [resource.name, cloud.says(fact)])
}

# A login that nobody has to pass.
deny contains {"message": message, "path": fact.path} if {
	some type, _ in _properties
	some resource in cloud.resources(type)
	cloud.on(cloud.get(resource, "auth_settings_v2.auth_enabled"))
	fact := cloud.get(resource, "auth_settings_v2.unauthenticated_action")
	cloud.is_one_of(fact, {"AllowAnonymous"})
	message := sprintf("%s lets everybody past its authentication: %s", [resource.name, cloud.says(fact)])
}

# Templates of Resource Manager have the settings in a resource of their own.
deny contains {"message": message, "path": app.path} if {
	some type in ["azurerm_app_service", "azurerm_app_service_slot", "azurerm_function_app", "azurerm_function_app_slot"]
	some app in cloud.resources(type)
	app.format == "arm"
	not _has_settings(app)
	message := sprintf("%s has no authentication in front of it", [app.name])
}

deny contains {"message": message, "path": fact.path} if {
	some settings in cloud.resources("azure_app_settings")
	cloud.is_one_of(cloud.get(settings, "name"), _names)
	fact := cloud.get(settings, "auth_settings.enabled")
	cloud.turned_off(fact)
	message := sprintf("%s has no authentication in front of it: %s", [settings.name, cloud.says(fact)])
}

_names := {"authsettings", "authsettingsV2"}

_has_settings(app) if {
	some settings in cloud.companions("azure_app_settings", "site", app)
	name := cloud.get(settings, "name")
	_may_be_authentication(name)
}

_may_be_authentication(name) if name.state == "unknown"

_may_be_authentication(name) if cloud.is_one_of(name, _names)

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
