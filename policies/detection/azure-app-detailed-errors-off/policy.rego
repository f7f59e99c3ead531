# METADATA
# title: App keeps no detailed errors
# description: Error pages with their cause are the first thing to read after an incident; they are off unless they are turned on.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_web_app_slot,
#     azurerm_windows_web_app_slot,
#     azurerm_app_service,
#     azurerm_app_service_slot,
#     azure_rm_webapp,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Turn detailed error messages on in `logs`."}
package rearguard.detection.azure_app_detailed_errors_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_web_app": ["logs.detailed_error_messages", "logs.detailed_error_messages_enabled"],
	"azurerm_windows_web_app": ["logs.detailed_error_messages", "logs.detailed_error_messages_enabled"],
	"azurerm_linux_web_app_slot": ["logs.detailed_error_messages", "logs.detailed_error_messages_enabled"],
	"azurerm_windows_web_app_slot": ["logs.detailed_error_messages", "logs.detailed_error_messages_enabled"],
	"azurerm_app_service": ["logs.detailed_error_messages_enabled", "logs.detailed_error_messages"],
	"azurerm_app_service_slot": ["logs.detailed_error_messages_enabled", "logs.detailed_error_messages"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.off(fact)
	message := sprintf("%s keeps no detailed errors: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
