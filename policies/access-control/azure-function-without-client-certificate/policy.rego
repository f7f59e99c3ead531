# METADATA
# title: Function app does not require client certificates
# description: "A certificate of the caller is a second proof beside the function key, which is often found in addresses and logs."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_linux_function_app_slot,
#     azurerm_windows_function_app_slot,
#     azurerm_function_app,
#     azurerm_function_app_slot,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the mode of client certificates to `Required` where callers are machines."}
package rearguard.access_control.azure_function_without_client_certificate

import data.rearguard.lib.cloud

_properties := {
	"azurerm_linux_function_app": ["client_certificate_mode", "client_cert_mode"],
	"azurerm_windows_function_app": ["client_certificate_mode", "client_cert_mode"],
	"azurerm_linux_function_app_slot": ["client_certificate_mode", "client_cert_mode"],
	"azurerm_windows_function_app_slot": ["client_certificate_mode", "client_cert_mode"],
	"azurerm_function_app": ["client_cert_mode", "client_certificate_mode"],
	"azurerm_function_app_slot": ["client_cert_mode", "client_certificate_mode"],
}

_values := {"Required"}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, names)
	cloud.other_than(fact, _values)
	message := sprintf("%s does not require client certificates: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
