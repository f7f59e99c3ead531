# METADATA
# title: App leaves FTP open
# description: "The retired resource types for apps take deployments over unencrypted FTP unless it is refused: password and code can be read on the way."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [
#     azurerm_app_service,
#     azurerm_app_service_slot,
#     azurerm_function_app,
#     azurerm_function_app_slot,
#     azure_rm_webapp,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `ftps_state = \"Disabled\"`."}
package rearguard.data_protection.azure_app_ftp_not_stated

import data.rearguard.lib.cloud

_types := {
	"azurerm_app_service",
	"azurerm_app_service_slot",
	"azurerm_function_app",
	"azurerm_function_app_slot",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "site_config.ftps_state")
	cloud.missing(fact)
	message := sprintf("%s leaves unencrypted FTP open for deployments: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
