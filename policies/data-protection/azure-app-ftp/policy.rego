# METADATA
# title: App takes deployments over plain FTP
# description: Deployment credentials and code travel in clear text.
# custom:
#   severity: high
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
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `ftps_state = "FtpsOnly"` or `"Disabled"`.}
package rearguard.data_protection.azure_app_ftp

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": "site_config.ftps_state",
	"azurerm_linux_web_app": "site_config.ftps_state",
	"azurerm_windows_web_app": "site_config.ftps_state",
	"azurerm_function_app": "site_config.ftps_state",
	"azurerm_linux_function_app": "site_config.ftps_state",
	"azurerm_windows_function_app": "site_config.ftps_state",
}

_values := {"AllAllowed"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes deployments over plain FTP: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
