# METADATA
# title: Allowed addresses hold the whole Internet
# description: A list of addresses that holds every address looks like protection and is none.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_key_vault,
#     azurerm_cognitive_account,
#     azurerm_ai_services,
#     azurerm_container_registry,
#     azurerm_eventhub_namespace,
#     azurerm_servicebus_namespace,
#     azurerm_eventgrid_topic,
#     azurerm_eventgrid_domain,
#     azurerm_search_service,
#     azurerm_iothub,
#     azurerm_cosmosdb_account,
#     azure_rm_cosmosdbaccount,
#     azurerm_batch_account,
#     azurerm_kusto_cluster,
#     azurerm_container_app,
#     azurerm_logic_app_workflow,
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_app_service,
#     azurerm_function_app,
#     azurerm_logic_app_standard,
#     Microsoft.EventGrid/topics,
#     Microsoft.EventGrid/domains,
#     Microsoft.Kusto/clusters,
#     Microsoft.Web/sites,
#     Microsoft.App/containerApps,
#     azurerm_servicebus_namespace_network_rule_set,
#     Microsoft.KeyVault/vaults,
#     Microsoft.CognitiveServices/accounts,
#     Microsoft.ContainerRegistry/registries,
#     Microsoft.Search/searchServices,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.DocumentDB/databaseAccounts,
#     Microsoft.Batch/batchAccounts,
#     Microsoft.EventHub/namespaces/networkRuleSets,
#     Microsoft.ServiceBus/namespaces/networkRuleSets,
#     Microsoft.Logic/workflows,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "List the addresses that need it."}
package rearguard.access_control.azure_addresses_of_everybody

import data.rearguard.lib.cloud

_stated := [
	["azurerm_key_vault", "network_acls", "ip_rules"],
	["azurerm_cognitive_account", "network_acls", "ip_rules"],
	["azurerm_ai_services", "network_acls", "ip_rules"],
	["azurerm_container_registry", "network_rule_set.ip_rule", "ip_range"],
	["azurerm_eventhub_namespace", "network_rulesets.ip_rule", "ip_mask"],
	["azurerm_servicebus_namespace", "network_rule_set", "ip_rules"],
	["azurerm_eventgrid_topic", "inbound_ip_rule", "ip_mask"],
	["azurerm_eventgrid_domain", "inbound_ip_rule", "ip_mask"],
	["azurerm_search_service", "", "allowed_ips"],
	["azurerm_iothub", "network_rule_set.ip_rule", "ip_mask"],
	["azurerm_cosmosdb_account", "", "ip_range_filter"],
	["azurerm_batch_account", "network_profile.account_access.ip_rule", "ip_range"],
	["azurerm_kusto_cluster", "", "allowed_ip_ranges"],
	["azurerm_container_app", "ingress.ip_security_restriction", "ip_address_range"],
	["azurerm_logic_app_workflow", "access_control.trigger", "allowed_caller_ip_address_range"],
	["azurerm_logic_app_workflow", "access_control.content", "allowed_caller_ip_address_range"],
	["azurerm_logic_app_workflow", "access_control.workflow_management", "allowed_caller_ip_address_range"],
	["azurerm_linux_web_app", "site_config.ip_restriction", "ip_address"],
	["azurerm_windows_web_app", "site_config.ip_restriction", "ip_address"],
	["azurerm_linux_function_app", "site_config.ip_restriction", "ip_address"],
	["azurerm_windows_function_app", "site_config.ip_restriction", "ip_address"],
	["azurerm_app_service", "site_config.ip_restriction", "ip_address"],
	["azurerm_function_app", "site_config.ip_restriction", "ip_address"],
	["azurerm_logic_app_standard", "site_config.ip_restriction", "ip_address"],
	["azurerm_servicebus_namespace_network_rule_set", "", "ip_rules"],
	["azurerm_key_vault", "network_acls.ip_rule", "value"],
	["azurerm_cognitive_account", "network_acls.ip_rule", "value"],
	["azurerm_search_service", "ip_rule", "value"],
	["azurerm_cosmosdb_account", "ip_rule", "value"],
	["azurerm_eventhub_namespace_network_rule_set", "ip_rule", "ip_mask"],
	["azurerm_servicebus_namespace_network_rule_set", "ip_rule", "ip_mask"],
	["azurerm_logic_app_workflow", "access_control.trigger.address", "range"],
	["azurerm_logic_app_workflow", "access_control.content.address", "range"],
	["azurerm_logic_app_workflow", "access_control.workflow_management.address", "range"],
]

_everybody := {"0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "::/0", "*", "any", "internet"}

deny contains {"message": message, "path": text.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	some text in cloud.texts(cloud.get(block, property))
	lower(text.value) in _everybody
	not cloud.is_one_of(cloud.get(block, "action"), {"Deny"})
	message := sprintf("%s lets every address in: %s", [resource.name, text.value])
}

# This address stands for everything in Azure, of every customer.
deny contains {"message": message, "path": text.path} if {
	some [part, property] in [["", "ip_range_filter"], ["ip_rule", "value"]]
	some account in cloud.resources("azurerm_cosmosdb_account")
	some block in _blocks_or_self(account, part)
	some text in cloud.texts(cloud.get(block, property))
	some address in split(text.value, ",")
	trim_space(address) == "0.0.0.0"
	message := sprintf("%s lets every customer of Azure in: %s", [account.name, text.value])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
