# METADATA
# title: App speaks HTTP/1.1 only
# description: HTTP/2 needs fewer connections and has no request smuggling through pipelines.
# custom:
#   severity: info
#   precision: medium
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
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `http2_enabled = true`.}
package rearguard.configuration_hardening.azure_app_http1

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": "site_config.http2_enabled",
	"azurerm_linux_web_app": "site_config.http2_enabled",
	"azurerm_windows_web_app": "site_config.http2_enabled",
	"azurerm_function_app": "site_config.http2_enabled",
	"azurerm_linux_function_app": "site_config.http2_enabled",
	"azurerm_windows_function_app": "site_config.http2_enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s speaks HTTP/1.1 only: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
