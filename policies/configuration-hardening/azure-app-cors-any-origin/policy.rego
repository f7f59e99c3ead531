# METADATA
# title: App lets every website call it
# description: With `*` every site that a person visits may call the app from their browser.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_app_service,
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_function_app,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_linux_web_app_slot,
#     azurerm_windows_web_app_slot,
#     azurerm_app_service_slot,
#     azurerm_linux_function_app_slot,
#     azurerm_windows_function_app_slot,
#     azurerm_function_app_slot,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#     Microsoft.Web/sites/config,
#     Microsoft.Web/sites/slots/config,
#     azurerm_storage_account,
#     azure_rm_storageaccount,
#     azurerm_signalr_service,
#     azurerm_healthcare_service,
#     azurerm_healthcare_fhir_service,
#     Microsoft.SignalRService/SignalR,
#     Microsoft.SignalRService/signalR,
#     Microsoft.Storage/storageAccounts/blobServices,
#     Microsoft.Storage/storageAccounts/queueServices,
#     Microsoft.Storage/storageAccounts/tableServices,
#     Microsoft.Storage/storageAccounts/fileServices,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CI-15]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the sites.}
package rearguard.configuration_hardening.azure_app_cors_any_origin

import data.rearguard.lib.cloud

_types := [
	"azure_app_settings",
	"azurerm_app_service_slot",
	"azurerm_linux_web_app_slot",
	"azurerm_windows_web_app_slot",
	"azurerm_function_app_slot",
	"azurerm_linux_function_app_slot",
	"azurerm_windows_function_app_slot",
	"azurerm_app_service",
	"azurerm_linux_web_app",
	"azurerm_windows_web_app",
	"azurerm_function_app",
	"azurerm_linux_function_app",
	"azurerm_windows_function_app",
]

deny contains {"message": message, "path": origin.path} if {
	some type in _types
	some app in cloud.resources(type)
	some origin in cloud.texts(cloud.get(app, "site_config.cors.allowed_origins"))
	origin.value == "*"
	message := sprintf("%s lets every website call it", [app.name])
}

# Services that are no apps have the list in places of their own.
deny contains {"message": message, "path": origin.path} if {
	some [type, part] in _others
	some service in cloud.resources(type)
	some rules in cloud.blocks(service, part)
	some origin in cloud.texts(cloud.get(rules, "allowed_origins"))
	origin.value == "*"
	message := sprintf("%s lets every website call it", [service.name])
}

_others := [
	["azurerm_storage_account", "blob_properties.cors_rule"],
	["azurerm_storage_account", "queue_properties.cors_rule"],
	["azurerm_storage_account", "share_properties.cors_rule"],
	["azurerm_storage_account_blob_service", "cors_rule"],
	["azurerm_storage_account_queue_service", "cors_rule"],
	["azurerm_storage_account_table_service", "cors_rule"],
	["azurerm_storage_account_file_service", "cors_rule"],
	["azurerm_signalr_service", "cors"],
	["azurerm_healthcare_service", "cors_configuration"],
	["azurerm_healthcare_fhir_service", "cors"],
]
