# METADATA
# title: Service works with keys beside identities
# description: Keys are shared, do not expire and name nobody in the log. Roles of the directory can be limited, revoked and followed.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_servicebus_namespace,
#     azurerm_eventhub_namespace,
#     azurerm_eventgrid_topic,
#     azurerm_eventgrid_domain,
#     azurerm_cognitive_account,
#     azurerm_app_configuration,
#     Microsoft.ServiceBus/namespaces,
#     Microsoft.EventHub/namespaces,
#     Microsoft.EventGrid/topics,
#     Microsoft.EventGrid/domains,
#     Microsoft.CognitiveServices/accounts,
#     Microsoft.AppConfiguration/configurationStores,
#     azurerm_search_service,
#     azurerm_automation_account,
#     azurerm_signalr_service,
#     azurerm_web_pubsub,
#     azurerm_iothub,
#     azurerm_ai_services,
#     azurerm_machine_learning_compute_cluster,
#     azurerm_machine_learning_compute_instance,
#     azurerm_dashboard_grafana,
#     azurerm_cosmosdb_account,
#     azurerm_log_analytics_workspace,
#     azurerm_application_insights,
#     Microsoft.Search/searchServices,
#     Microsoft.Automation/automationAccounts,
#     Microsoft.SignalRService/SignalR,
#     Microsoft.SignalRService/signalR,
#     Microsoft.SignalRService/WebPubSub,
#     Microsoft.SignalRService/webPubSub,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.Dashboard/grafana,
#     Microsoft.DocumentDB/databaseAccounts,
#     Microsoft.Insights/components,
#     Microsoft.OperationalInsights/workspaces,
#     azurerm_maps_account,
#     azurerm_bot_service_azure_bot,
#     azurerm_eventgrid_partner_namespace,
#     azurerm_redis_cache,
#     azurerm_managed_redis,
#     Microsoft.Cache/redis,
#     Microsoft.Cache/Redis,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Turn local authentication off.}
package rearguard.access_control.azure_local_authentication

import data.rearguard.lib.cloud

_properties := {
	"azurerm_servicebus_namespace": "local_auth_enabled",
	"azurerm_eventhub_namespace": "local_authentication_enabled",
	"azurerm_eventgrid_topic": "local_auth_enabled",
	"azurerm_eventgrid_domain": "local_auth_enabled",
	"azurerm_cognitive_account": "local_auth_enabled",
	"azurerm_app_configuration": "local_auth_enabled",
	"azurerm_search_service": "local_authentication_enabled",
	"azurerm_automation_account": "local_authentication_enabled",
	"azurerm_signalr_service": "local_auth_enabled",
	"azurerm_web_pubsub": "local_auth_enabled",
	"azurerm_iothub": "local_authentication_enabled",
	"azurerm_ai_services": "local_authentication_enabled",
	"azurerm_machine_learning_compute_cluster": "local_auth_enabled",
	"azurerm_machine_learning_compute_instance": "local_auth_enabled",
	"azurerm_dashboard_grafana": "api_key_enabled",
	"azurerm_maps_account": "local_authentication_enabled",
	"azurerm_bot_service_azure_bot": "local_authentication_enabled",
	"azurerm_eventgrid_partner_namespace": "local_authentication_enabled",
	"azurerm_redis_cache": "access_keys_authentication_enabled",
	"azurerm_managed_redis": "default_database.access_keys_authentication_enabled",
}

# Some say it the other way round.
_opposite := {
	"azurerm_cosmosdb_account": "local_authentication_disabled",
	"azurerm_log_analytics_workspace": "local_authentication_disabled",
	"azurerm_application_insights": "local_authentication_disabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.left_on(fact)
	not _is_closed(type, fact)
	message := sprintf("%s works with keys: %s", [resource.name, cloud.says(fact)])
}

# Keys of these are off unless they are turned on, and a Redis of old times knows nothing else.
_is_closed(type, fact) if {
	type in {"azurerm_dashboard_grafana", "azurerm_managed_redis", "azurerm_redis_cache"}
	fact.state == "absent"
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _opposite
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s works with keys: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in object.union(_properties, _opposite)
	some resource in cloud.resources(type)
}
