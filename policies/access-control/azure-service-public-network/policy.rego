# METADATA
# title: Service is reachable from public networks
# description: A public endpoint leaves keys and tokens as the only protection. It is on unless it is turned off.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [
#     azurerm_search_service,
#     azurerm_container_registry,
#     azurerm_key_vault,
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
#     azurerm_app_configuration,
#     azure_rm_containerregistry,
#     azure_rm_keyvault,
#     azure_rm_rediscache,
#     azure_rm_storageaccount,
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
	"azurerm_key_vault": ["public_network_access_enabled"],
	"azurerm_eventgrid_topic": ["public_network_access_enabled"],
	"azurerm_eventgrid_domain": ["public_network_access_enabled"],
	"azurerm_databricks_workspace": ["public_network_access_enabled"],
	"azurerm_redis_cache": ["public_network_access_enabled"],
	"azurerm_data_factory": ["public_network_access_enabled"],
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
	"azurerm_purview_account": ["public_network_access_enabled"],
	"azurerm_app_configuration": ["public_network_access", "public_network_access_enabled"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.any(resource, property)
	_is_open(fact)
	message := sprintf("%s is reachable from public networks: %s", [resource.name, cloud.says(fact)])
}

# It is on unless it is turned off.
_is_open(fact) if cloud.missing(fact)

_is_open(fact) if {
	fact.state == "known"
	not cloud.turned_off(fact)
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
