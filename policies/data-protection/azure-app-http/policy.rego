# METADATA
# title: App serves unencrypted HTTP
# description: Logins and sessions can be read and changed on the way.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [
#     azurerm_app_service,
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_function_app,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_app_service_slot,
#     azure_rm_webapp,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `https_only = true`.}
package rearguard.data_protection.azure_app_http

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": "https_only",
	"azurerm_linux_web_app": "https_only",
	"azurerm_windows_web_app": "https_only",
	"azurerm_function_app": "https_only",
	"azurerm_linux_function_app": "https_only",
	"azurerm_windows_function_app": "https_only",
	"azurerm_app_service_slot": "https_only",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s serves unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
