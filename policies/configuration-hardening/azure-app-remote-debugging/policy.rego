# METADATA
# title: App may be debugged from outside
# description: A debugger stops, reads and changes the running program.
# custom:
#   severity: high
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
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `remote_debugging_enabled`.}
package rearguard.configuration_hardening.azure_app_remote_debugging

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
	"azurerm_linux_web_app": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
	"azurerm_windows_web_app": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
	"azurerm_function_app": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
	"azurerm_linux_function_app": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
	"azurerm_windows_function_app": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
	"azurerm_app_service_slot": ["site_config.remote_debugging_enabled", "remote_debugging_enabled"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, property)
	cloud.on(fact)
	message := sprintf("%s may be debugged from outside: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
