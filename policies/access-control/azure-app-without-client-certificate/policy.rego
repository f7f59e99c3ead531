# METADATA
# title: App does not ask for client certificates
# description: "A certificate of the caller is a second proof beside the token, for apps that are called by machines."
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
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Turn client certificates on where callers are machines."}
package rearguard.access_control.azure_app_without_client_certificate

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_web_app": ["client_certificate_enabled", "client_cert_enabled"],
	"azurerm_windows_web_app": ["client_certificate_enabled", "client_cert_enabled"],
	"azurerm_linux_web_app_slot": ["client_certificate_enabled", "client_cert_enabled"],
	"azurerm_windows_web_app_slot": ["client_certificate_enabled", "client_cert_enabled"],
	"azurerm_app_service": ["client_cert_enabled", "client_certificate_enabled"],
	"azurerm_app_service_slot": ["client_cert_enabled", "client_certificate_enabled"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.off(fact)
	message := sprintf("%s does not ask for client certificates: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
