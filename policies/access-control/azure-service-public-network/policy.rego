# METADATA
# title: Service is reachable from public networks
# description: A public endpoint leaves keys and tokens as the only protection. It is on unless it is turned off.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_search_service,
#     azurerm_container_registry,
#     azurerm_eventgrid_topic,
#     azurerm_eventgrid_domain,
#     azurerm_databricks_workspace,
#     azurerm_redis_cache,
#     azurerm_data_factory,
#     azurerm_cognitive_account,
#     azurerm_machine_learning_workspace,
#     azurerm_synapse_workspace,
#     azurerm_servicebus_namespace,
#     azurerm_eventhub_namespace,
#     azurerm_automation_account,
#     azurerm_batch_account,
#     azurerm_iothub,
#     azurerm_managed_disk,
#     azurerm_storage_account,
#     azurerm_purview_account,
#     azurerm_kusto_cluster,
#     azurerm_web_pubsub,
#     azurerm_signalr_service,
#     azurerm_recovery_services_vault,
#     azurerm_iothub_dps,
#     azurerm_healthcare_service,
#     azurerm_api_management,
#     azurerm_app_configuration,
#     azure_rm_keyvault,
#     azure_rm_rediscache,
#     azure_rm_storageaccount,
#     azure_rm_cognitivesearch,
#     azure_rm_servicebus,
#     Microsoft.Search/searchServices,
#     Microsoft.ContainerRegistry/registries,
#     Microsoft.EventGrid/topics,
#     Microsoft.EventGrid/domains,
#     Microsoft.Databricks/workspaces,
#     Microsoft.Cache/redis,
#     Microsoft.Cache/Redis,
#     Microsoft.DataFactory/factories,
#     Microsoft.CognitiveServices/accounts,
#     Microsoft.MachineLearningServices/workspaces,
#     Microsoft.Synapse/workspaces,
#     Microsoft.ServiceBus/namespaces,
#     Microsoft.EventHub/namespaces,
#     Microsoft.Automation/automationAccounts,
#     Microsoft.Batch/batchAccounts,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.Compute/disks,
#     Microsoft.Storage/storageAccounts,
#     Microsoft.Purview/accounts,
#     Microsoft.Kusto/clusters,
#     Microsoft.SignalRService/WebPubSub,
#     Microsoft.SignalRService/webPubSub,
#     Microsoft.SignalRService/SignalR,
#     Microsoft.SignalRService/signalR,
#     Microsoft.RecoveryServices/vaults,
#     Microsoft.Devices/provisioningServices,
#     Microsoft.ApiManagement/service,
#     Microsoft.AppConfiguration/configurationStores,
#     azurerm_ai_services,
#     azurerm_ai_foundry,
#     azurerm_managed_redis,
#     azurerm_key_vault_managed_hardware_security_module,
#     azurerm_dashboard_grafana,
#     azurerm_monitor_data_collection_endpoint,
#     azurerm_virtual_desktop_host_pool,
#     azurerm_virtual_desktop_workspace,
#     azurerm_healthcare_fhir_service,
#     azurerm_healthcare_workspace,
#     azurerm_snapshot,
#     azurerm_relay_namespace,
#     azurerm_iothub_device_update_account,
#     azurerm_static_web_app,
#     azurerm_bot_service_azure_bot,
#     azurerm_log_analytics_workspace,
#     azurerm_application_insights,
#     azurerm_monitor_workspace,
#     azurerm_container_app_environment,
#     azurerm_eventgrid_namespace,
#     Microsoft.KeyVault/managedHSMs,
#     Microsoft.Dashboard/grafana,
#     Microsoft.Insights/dataCollectionEndpoints,
#     Microsoft.DesktopVirtualization/hostPools,
#     Microsoft.DesktopVirtualization/workspaces,
#     Microsoft.HealthcareApis/workspaces,
#     Microsoft.Compute/snapshots,
#     Microsoft.Relay/namespaces,
#     Microsoft.OperationalInsights/workspaces,
#     Microsoft.Insights/components,
#     Microsoft.Cache/redisEnterprise,
#     azurerm_spring_cloud_gateway,
#     azurerm_spring_cloud_api_portal,
#     azurerm_spring_cloud_dev_tool_portal,
#     azurerm_spring_cloud_service,
#     azurerm_storage_sync,
#     azurerm_redhat_openshift_cluster,
#     azurerm_eventgrid_partner_namespace,
#     azurerm_video_indexer_account,
#     azurerm_arc_private_link_scope,
#     Microsoft.App/managedEnvironments,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Turn public network access off and use private endpoints.}
package rearguard.access_control.azure_service_public_network

import data.rearguard.lib.cloud

_properties := {
	"azurerm_search_service": ["public_network_access_enabled"],
	"azurerm_container_registry": ["public_network_access_enabled"],
	"azurerm_eventgrid_topic": ["public_network_access_enabled"],
	"azurerm_eventgrid_domain": ["public_network_access_enabled"],
	"azurerm_databricks_workspace": ["public_network_access_enabled"],
	"azurerm_redis_cache": ["public_network_access_enabled"],
	"azurerm_data_factory": ["public_network_enabled", "public_network_access_enabled"],
	"azurerm_cognitive_account": ["public_network_access_enabled"],
	"azurerm_machine_learning_workspace": ["public_network_access_enabled"],
	"azurerm_synapse_workspace": ["public_network_access_enabled"],
	"azurerm_servicebus_namespace": ["public_network_access_enabled"],
	"azurerm_eventhub_namespace": ["public_network_access_enabled"],
	"azurerm_automation_account": ["public_network_access_enabled"],
	"azurerm_batch_account": ["public_network_access_enabled"],
	"azurerm_iothub": ["public_network_access_enabled"],
	"azurerm_managed_disk": ["public_network_access_enabled"],
	"azurerm_storage_account": ["public_network_access_enabled"],
	"azurerm_purview_account": ["public_network_enabled", "public_network_access_enabled"],
	"azurerm_kusto_cluster": ["public_network_access_enabled"],
	"azurerm_web_pubsub": ["public_network_access_enabled"],
	"azurerm_signalr_service": ["public_network_access_enabled"],
	"azurerm_recovery_services_vault": ["public_network_access_enabled"],
	"azurerm_iothub_dps": ["public_network_access_enabled"],
	"azurerm_healthcare_service": ["public_network_access_enabled"],
	"azurerm_api_management": ["public_network_access_enabled"],
	"azurerm_app_configuration": ["public_network_access", "public_network_access_enabled"],
	"azurerm_ai_services": ["public_network_access"],
	"azurerm_ai_foundry": ["public_network_access"],
	"azurerm_managed_redis": ["public_network_access"],
	"azurerm_key_vault_managed_hardware_security_module": ["public_network_access_enabled"],
	"azurerm_dashboard_grafana": ["public_network_access_enabled"],
	"azurerm_monitor_data_collection_endpoint": ["public_network_access_enabled"],
	"azurerm_virtual_desktop_host_pool": ["public_network_access"],
	"azurerm_virtual_desktop_workspace": ["public_network_access_enabled"],
	"azurerm_healthcare_fhir_service": ["public_network_access_enabled"],
	"azurerm_healthcare_workspace": ["public_network_access_enabled"],
	"azurerm_snapshot": ["public_network_access_enabled"],
	"azurerm_relay_namespace": ["public_network_access_enabled"],
	"azurerm_iothub_device_update_account": ["public_network_access_enabled"],
	"azurerm_static_web_app": ["public_network_access_enabled"],
	"azurerm_bot_service_azure_bot": ["public_network_access_enabled"],
	"azurerm_log_analytics_workspace": ["internet_query_enabled"],
	"azurerm_application_insights": ["internet_query_enabled"],
	"azurerm_monitor_workspace": ["public_network_access_enabled"],
	"azurerm_container_app_environment": ["public_network_access"],
	"azurerm_eventgrid_namespace": ["public_network_access"],
	"azurerm_spring_cloud_gateway": ["public_network_access_enabled"],
	"azurerm_spring_cloud_api_portal": ["public_network_access_enabled"],
	"azurerm_spring_cloud_dev_tool_portal": ["public_network_access_enabled"],
	"azurerm_spring_cloud_service": ["log_stream_public_endpoint_enabled"],
	"azurerm_storage_sync": ["incoming_traffic_policy"],
	"azurerm_redhat_openshift_cluster": ["api_server_profile.visibility"],
	"azurerm_eventgrid_partner_namespace": ["public_network_access"],
	"azurerm_video_indexer_account": ["public_network_access"],
	"azurerm_arc_private_link_scope": ["public_network_access_enabled"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, property)
	_is_open(resource, fact)
	not _narrowed(resource)
	message := sprintf("%s is reachable from public networks: %s", [resource.name, cloud.says(fact)])
}

# It is on unless it is turned off.
_is_open(resource, fact) if {
	cloud.missing(fact)
	not _is_for_clients(resource)
}

_is_open(_, fact) if {
	fact.state == "known"
	not cloud.turned_off(fact)
	not cloud.is_one_of(fact, {"AllowVirtualNetworksOnly", "Private", "SecuredByPerimeter"})
}

_is_for_clients(resource) if resource.type in _meant_for_clients

# Devices and browsers call these, a disk is reached by signed links alone, and others ask for
# a login of the directory: nothing is wrong with them where nothing is said.
_meant_for_clients := {
	"azurerm_api_management",
	"azurerm_iothub",
	"azurerm_iothub_dps",
	"azurerm_managed_disk",
	"azurerm_signalr_service",
	"azurerm_web_pubsub",
	"azurerm_application_insights",
	"azurerm_arc_private_link_scope",
	"azurerm_bot_service_azure_bot",
	"azurerm_container_app_environment",
	"azurerm_dashboard_grafana",
	"azurerm_eventgrid_namespace",
	"azurerm_eventgrid_partner_namespace",
	"azurerm_healthcare_fhir_service",
	"azurerm_healthcare_workspace",
	"azurerm_iothub_device_update_account",
	"azurerm_log_analytics_workspace",
	"azurerm_monitor_data_collection_endpoint",
	"azurerm_monitor_workspace",
	"azurerm_relay_namespace",
	"azurerm_redhat_openshift_cluster",
	"azurerm_snapshot",
	"azurerm_spring_cloud_api_portal",
	"azurerm_spring_cloud_dev_tool_portal",
	"azurerm_spring_cloud_gateway",
	"azurerm_spring_cloud_service",
	"azurerm_static_web_app",
	"azurerm_storage_sync",
	"azurerm_video_indexer_account",
	"azurerm_virtual_desktop_host_pool",
	"azurerm_virtual_desktop_workspace",
}

# Networks or addresses are named, so that the rest stays outside.
_narrowed(resource) if {
	some name in {
		"network_acls", "network_rules", "network_rulesets", "network_rule_set", "network_profile",
		"allowed_ips", "ip_rules", "inbound_ip_rule", "subnet_id", "virtual_network_configuration", "managed_virtual_network_enabled",
	}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

# Network rules of a storage account may stand by themselves.
_narrowed(resource) if cloud.companion("azurerm_storage_account_network_rules", "storage_account_id", resource)

_narrowed(resource) if cloud.companion("azurerm_storage_account_network_rules", "storage_account_name", resource)

# The sizes below Premium have no private networks.
_narrowed(resource) if {
	resource.type == "azurerm_container_registry"
	sku := cloud.get(resource, "sku")
	sku.state == "known"
	not cloud.is_one_of(sku, {"Premium"})
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
