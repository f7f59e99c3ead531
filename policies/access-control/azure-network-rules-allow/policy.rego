# METADATA
# title: Network rules let everybody in
# description: Rules that list networks protect nothing where their default lets everything else through.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_cognitive_account,
#     azurerm_container_registry,
#     azurerm_eventhub_namespace,
#     azurerm_servicebus_namespace,
#     azurerm_iothub,
#     azurerm_signalr_service_network_acl,
#     azurerm_web_pubsub_network_acl,
#     azurerm_ai_services,
#     azurerm_key_vault_managed_hardware_security_module,
#     Microsoft.CognitiveServices/accounts,
#     Microsoft.ContainerRegistry/registries,
#     Microsoft.Devices/IotHubs,
#     Microsoft.Devices/iotHubs,
#     Microsoft.KeyVault/managedHSMs,
#     azurerm_servicebus_namespace_network_rule_set,
#     Microsoft.EventHub/namespaces/networkRuleSets,
#     Microsoft.ServiceBus/namespaces/networkRuleSets,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set the default action to `Deny`."}
package rearguard.access_control.azure_network_rules_allow

import data.rearguard.lib.cloud

_stated := [
	["azurerm_cognitive_account", "network_acls", "default_action", ["allow"]],
	["azurerm_container_registry", "network_rule_set", "default_action", ["allow"]],
	["azurerm_eventhub_namespace", "network_rulesets", "default_action", ["allow"]],
	["azurerm_servicebus_namespace", "network_rule_set", "default_action", ["allow"]],
	["azurerm_iothub", "network_rule_set", "default_action", ["allow"]],
	["azurerm_signalr_service_network_acl", "", "default_action", ["allow"]],
	["azurerm_web_pubsub_network_acl", "", "default_action", ["allow"]],
	["azurerm_ai_services", "network_acls", "default_action", ["allow"]],
	["azurerm_eventhub_namespace_network_rule_set", "", "default_action", ["allow"]],
	["azurerm_servicebus_namespace_network_rule_set", "", "default_action", ["allow"]],
	["azurerm_key_vault_managed_hardware_security_module", "network_acls", "default_action", ["allow"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s lets every network in: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
