# METADATA
# title: App has no managed identity
# description: Without an identity the app needs passwords for everything it calls.
# custom:
#   severity: low
#   precision: low
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
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `identity`.}
package rearguard.access_control.azure_app_without_identity

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": "identity.type",
	"azurerm_linux_web_app": "identity.type",
	"azurerm_windows_web_app": "identity.type",
	"azurerm_function_app": "identity.type",
	"azurerm_linux_function_app": "identity.type",
	"azurerm_windows_function_app": "identity.type",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s has no managed identity: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
