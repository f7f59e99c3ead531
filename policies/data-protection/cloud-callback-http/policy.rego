# METADATA
# title: Service calls back in clear text
# description: What the service sends to this address, often with a key in it, can be read and changed on its way.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_eventgrid_event_subscription,
#     azurerm_monitor_action_group,
#     azurerm_api_management_backend,
#     azurerm_container_registry_webhook,
#     google_pubsub_subscription,
#     gcp_pubsub_subscription,
#     google_cloud_scheduler_job,
#     google_dialogflow_cx_webhook,
#     Microsoft.ContainerRegistry/registries/webhooks,
#     Microsoft.EventGrid/eventSubscriptions,
#     Microsoft.Insights/actionGroups,
#     Microsoft.ApiManagement/service/backends,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use an address that begins with `https`."}
package rearguard.data_protection.cloud_callback_http

import data.rearguard.lib.cloud

_addresses := [
	["azurerm_eventgrid_event_subscription", "webhook_endpoint", "url"],
	["azurerm_monitor_action_group", "webhook_receiver", "service_uri"],
	["azurerm_api_management_backend", "", "url"],
	["azurerm_container_registry_webhook", "", "service_uri"],
	["google_pubsub_subscription", "push_config", "push_endpoint"],
	["google_cloud_scheduler_job", "http_target", "uri"],
	["google_dialogflow_cx_webhook", "generic_web_service", "uri"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _addresses
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	address := fact.value
	regex.match(`^http://`, address)
	not regex.match(`^http://(localhost|127[.]|10[.]|192[.]168[.])`, address)
	message := sprintf("%s calls %s", [resource.name, address])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
