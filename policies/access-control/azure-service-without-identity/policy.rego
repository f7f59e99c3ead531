# METADATA
# title: Service has no managed identity
# description: "Without an identity the service needs keys and passwords to reach storage, vaults and other services."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_cognitive_account,
#     azurerm_eventgrid_topic,
#     azurerm_eventgrid_domain,
#     azurerm_servicebus_namespace,
#     azurerm_data_factory,
#     azurerm_container_group,
#     azurerm_api_management,
#     azurerm_search_service,
#     azure_rm_cognitivesearch,
#     Microsoft.CognitiveServices/accounts,
#     Microsoft.EventGrid/topics,
#     Microsoft.EventGrid/domains,
#     Microsoft.ServiceBus/namespaces,
#     Microsoft.DataFactory/factories,
#     Microsoft.ContainerInstance/containerGroups,
#     Microsoft.ApiManagement/service,
#     Microsoft.Search/searchServices,
#     azurerm_automation_account,
#     azurerm_container_app,
#     azurerm_container_app_job,
#     azurerm_logic_app_workflow,
#     azurerm_stream_analytics_job,
#     azurerm_ai_services,
#     azurerm_app_configuration,
#     azurerm_kusto_cluster,
#     azurerm_iothub,
#     azurerm_eventgrid_system_topic,
#     Microsoft.Automation/automationAccounts,
#     Microsoft.App/containerApps,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.Kusto/clusters,
#     Microsoft.Logic/workflows,
#     Microsoft.StreamAnalytics/streamingjobs,
#     Microsoft.AppConfiguration/configurationStores,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-522], attack: [T1552], nist-800-53: [IA-5], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add an `identity` block and give it roles."}
package rearguard.access_control.azure_service_without_identity

import data.rearguard.lib.cloud

_types := {
	"azurerm_cognitive_account",
	"azurerm_eventgrid_topic",
	"azurerm_eventgrid_domain",
	"azurerm_servicebus_namespace",
	"azurerm_data_factory",
	"azurerm_container_group",
	"azurerm_api_management",
	"azurerm_search_service",
	"azurerm_automation_account",
	"azurerm_container_app",
	"azurerm_container_app_job",
	"azurerm_logic_app_workflow",
	"azurerm_stream_analytics_job",
	"azurerm_ai_services",
	"azurerm_app_configuration",
	"azurerm_kusto_cluster",
	"azurerm_iothub",
	"azurerm_eventgrid_system_topic",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "identity.type")
	cloud.missing(fact)
	message := sprintf("%s has no managed identity: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
