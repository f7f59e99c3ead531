# METADATA
# title: App has no authentication in front of it
# description: With authentication of the platform no request reaches the code before its sender is known.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [azurerm_app_service, azurerm_function_app, azure_rm_webapp]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Enable `auth_settings` unless the app authenticates its callers itself.}
package rearguard.access_control.azure_app_without_authentication

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": "auth_settings.enabled",
	"azurerm_function_app": "auth_settings.enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s has no authentication in front of it: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
