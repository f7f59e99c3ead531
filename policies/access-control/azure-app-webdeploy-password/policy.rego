# METADATA
# title: App takes deployments with a password
# description: "The publishing profile is a password that lives long, is passed around and knows no second factor."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_web_app_slot,
#     azurerm_windows_web_app_slot,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_linux_function_app_slot,
#     azurerm_windows_function_app_slot,
#     Microsoft.Web/sites/basicPublishingCredentialsPolicies,
#     Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `webdeploy_publish_basic_authentication_enabled = false` and deploy with an identity."}
package rearguard.access_control.azure_app_webdeploy_password

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_web_app",
	"azurerm_windows_web_app",
	"azurerm_linux_web_app_slot",
	"azurerm_windows_web_app_slot",
	"azurerm_linux_function_app",
	"azurerm_windows_function_app",
	"azurerm_linux_function_app_slot",
	"azurerm_windows_function_app_slot",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "webdeploy_publish_basic_authentication_enabled")
	cloud.left_on(fact)
	message := sprintf("%s takes deployments with a password: %s", [resource.name, cloud.says(fact)])
}

# Templates of Resource Manager have it in a resource of its own.
deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("azure_app_publishing")
	cloud.is_one_of(cloud.get(policy, "name"), {"scm"})
	fact := cloud.get(policy, "allow")
	cloud.on(fact)
	message := sprintf("%s takes deployments with a password: %s", [policy.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
