# METADATA
# title: Key of a namespace may do everything
# description: Whoever has this key sends, listens, and makes and deletes what is in the namespace. Programs seldom need more than one of these.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_eventhub_authorization_rule,
#     azurerm_eventhub_namespace_authorization_rule,
#     azurerm_servicebus_namespace_authorization_rule,
#     azurerm_servicebus_queue_authorization_rule,
#     azurerm_servicebus_topic_authorization_rule,
#     azurerm_notification_hub_authorization_rule,
#     azurerm_relay_namespace_authorization_rule,
#     azurerm_relay_hybrid_connection_authorization_rule,
#     Microsoft.EventHub/namespaces/authorizationRules,
#     Microsoft.EventHub/namespaces/AuthorizationRules,
#     Microsoft.EventHub/namespaces/eventhubs/authorizationRules,
#     Microsoft.ServiceBus/namespaces/AuthorizationRules,
#     Microsoft.ServiceBus/namespaces/authorizationRules,
#     Microsoft.ServiceBus/namespaces/queues/authorizationRules,
#     Microsoft.ServiceBus/namespaces/topics/authorizationRules,
#     Microsoft.Relay/namespaces/authorizationRules,
#     Microsoft.NotificationHubs/namespaces/AuthorizationRules,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give separate rules to send and to listen."}
package rearguard.access_control.azure_manage_rule

import data.rearguard.lib.cloud

_stated := [
	["azurerm_eventhub_authorization_rule", "manage"],
	["azurerm_eventhub_namespace_authorization_rule", "manage"],
	["azurerm_servicebus_namespace_authorization_rule", "manage"],
	["azurerm_servicebus_queue_authorization_rule", "manage"],
	["azurerm_servicebus_topic_authorization_rule", "manage"],
	["azurerm_notification_hub_authorization_rule", "manage"],
	["azurerm_relay_namespace_authorization_rule", "manage"],
	["azurerm_relay_hybrid_connection_authorization_rule", "manage"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s may do everything: %s", [resource.name, cloud.says(fact)])
}

# Templates of Resource Manager list the rights. Every namespace is made with a rule of this
# name, which has them all.
deny contains {"message": message, "path": right.path} if {
	some rule in cloud.resources("azure_authorization_rule")
	name := rule.name
	not endswith(name, "/RootManageSharedAccessKey")
	some right in cloud.texts(cloud.get(rule, "rights"))
	right.value == "Manage"
	message := sprintf("%s may do everything", [rule.name])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
