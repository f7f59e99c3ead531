# METADATA
# title: Service works with keys beside identities
# description: Keys are shared, do not expire and name nobody in the log. Roles of the directory can be limited, revoked and followed.
# custom:
#   severity: low
#   precision: low
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
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s works with keys: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
