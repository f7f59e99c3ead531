# METADATA
# title: App keeps no detailed errors
# description: Error pages with their cause are the first thing to read after an incident; they are off unless they are turned on.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform]
#   resources: [
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_web_app_slot,
#     azurerm_windows_web_app_slot,
#     azurerm_app_service,
#     azurerm_app_service_slot,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Turn detailed error messages on in `logs`."}
package rearguard.detection.azure_app_detailed_errors_off

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_web_app",
	"azurerm_windows_web_app",
	"azurerm_linux_web_app_slot",
	"azurerm_windows_web_app_slot",
	"azurerm_app_service",
	"azurerm_app_service_slot",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.any(resource, ["logs.detailed_error_messages", "logs.detailed_error_messages_enabled"])
	cloud.off(fact)
	message := sprintf("%s keeps no detailed errors: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
