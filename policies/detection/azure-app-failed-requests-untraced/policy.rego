# METADATA
# title: App does not trace failed requests
# description: Traces of failed requests show attempts and their way through the app; they are off unless they are turned on.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_web_app_slot,
#     azurerm_windows_web_app_slot,
#     azurerm_app_service,
#     azurerm_app_service_slot,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `failed_request_tracing = true` in `logs`."}
package rearguard.detection.azure_app_failed_requests_untraced

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_web_app": ["logs.failed_request_tracing", "logs.failed_request_tracing_enabled"],
	"azurerm_windows_web_app": ["logs.failed_request_tracing", "logs.failed_request_tracing_enabled"],
	"azurerm_linux_web_app_slot": ["logs.failed_request_tracing", "logs.failed_request_tracing_enabled"],
	"azurerm_windows_web_app_slot": ["logs.failed_request_tracing", "logs.failed_request_tracing_enabled"],
	"azurerm_app_service": ["logs.failed_request_tracing_enabled", "logs.failed_request_tracing"],
	"azurerm_app_service_slot": ["logs.failed_request_tracing_enabled", "logs.failed_request_tracing"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.off(fact)
	message := sprintf("%s does not trace failed requests: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
