# METADATA
# title: App accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired.
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
#     azure_rm_webapp,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set the minimum to `1.2`.}
package rearguard.configuration_hardening.azure_app_old_tls

import data.rearguard.lib.cloud

_types := [
	"azurerm_app_service",
	"azurerm_linux_web_app",
	"azurerm_windows_web_app",
	"azurerm_function_app",
	"azurerm_linux_function_app",
	"azurerm_windows_function_app",
]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some app in cloud.resources(type)
	fact := cloud.any(app, ["site_config.min_tls_version", "site_config.minimum_tls_version"])
	cloud.is_one_of(fact, {"1.0", "1.1", "1"})
	message := sprintf("%s accepts TLS before 1.2: %s", [app.name, cloud.says(fact)])
}
