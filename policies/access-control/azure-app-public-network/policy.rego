# METADATA
# title: App is opened to the public network
# description: Everybody may try to call the app past the gateway or the firewall that stands before it. Waive it for sites that are meant for everybody.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     Microsoft.Web/sites,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `public_network_access_enabled = false` where a gateway stands before the app."}
package rearguard.access_control.azure_app_public_network

import data.rearguard.lib.cloud

_types := {
	"azurerm_linux_web_app",
	"azurerm_windows_web_app",
	"azurerm_linux_function_app",
	"azurerm_windows_function_app",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	not _excused(resource)
	fact := cloud.get(resource, "public_network_access_enabled")
	cloud.left_on(fact)
	message := sprintf("%s is reachable from every network: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"site_config.ip_restriction"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
