# METADATA
# title: App accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired. The default of the service is 1.2.
# custom:
#   severity: medium
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
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set the minimum to 1.2 or more."}
package rearguard.configuration_hardening.azure_app_old_tls

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

_values := {"1.0", "1.1", "1"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.any(resource, ["site_config.minimum_tls_version", "site_config.min_tls_version"])
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
