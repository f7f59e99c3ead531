# METADATA
# title: Service sends its logs nowhere
# description: Who used the service and what failed is not kept unless a diagnostic setting sends it somewhere.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_eventhub_namespace,
#     azurerm_servicebus_namespace,
#     azurerm_iothub,
#     azurerm_search_service,
#     azurerm_stream_analytics_job,
#     azurerm_data_lake_store,
#     azurerm_data_lake_analytics_account,
#     azurerm_batch_account,
#     azurerm_logic_app_workflow,
#     azurerm_application_gateway,
#     azurerm_firewall,
#     azurerm_cosmosdb_account,
#     azurerm_api_management,
#     azurerm_container_registry,
#     Microsoft.EventHub/namespaces,
#     Microsoft.ServiceBus/namespaces,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.Search/searchServices,
#     Microsoft.StreamAnalytics/streamingjobs,
#     Microsoft.DataLakeStore/accounts,
#     Microsoft.DataLakeAnalytics/accounts,
#     Microsoft.Batch/batchAccounts,
#     Microsoft.Logic/workflows,
#     Microsoft.Network/applicationGateways,
#     Microsoft.Network/azureFirewalls,
#     Microsoft.DocumentDB/databaseAccounts,
#     Microsoft.ApiManagement/service,
#     Microsoft.ContainerRegistry/registries,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add an `azurerm_monitor_diagnostic_setting` for the service."}
package rearguard.detection.azure_service_without_audit

import data.rearguard.lib.cloud

_types := {
	"azurerm_eventhub_namespace",
	"azurerm_servicebus_namespace",
	"azurerm_iothub",
	"azurerm_search_service",
	"azurerm_stream_analytics_job",
	"azurerm_data_lake_store",
	"azurerm_data_lake_analytics_account",
	"azurerm_batch_account",
	"azurerm_logic_app_workflow",
	"azurerm_application_gateway",
	"azurerm_firewall",
	"azurerm_cosmosdb_account",
	"azurerm_api_management",
	"azurerm_container_registry",
}

deny contains {"message": message, "path": service.path} if {
	some type in _types
	some service in cloud.resources(type)
	not cloud.companion("azurerm_monitor_diagnostic_setting", "target_resource_id", service)
	message := sprintf("%s sends its logs nowhere", [service.name])
}
