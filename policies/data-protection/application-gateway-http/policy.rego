# METADATA
# title: Application gateway serves unencrypted HTTP
# description: "Everything between visitors and the gateway, logins included, can be read and changed on the way."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_application_gateway, azure_rm_appgateway, Microsoft.Network/applicationGateways]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use HTTPS, and let the listener for HTTP redirect to it."}
package rearguard.data_protection.application_gateway_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some gateway in cloud.resources("azurerm_application_gateway")
	some listener in cloud.blocks(gateway, "http_listener")
	fact := cloud.get(listener, "protocol")
	cloud.is_one_of(fact, {"Http"})
	name := cloud.get(listener, "name")
	not _redirects(gateway, name)
	message := sprintf("%s serves unencrypted HTTP", [gateway.name])
}

_redirects(gateway, name) if {
	some rule in cloud.blocks(gateway, "request_routing_rule")
	listener := cloud.get(rule, "http_listener_name")
	listener.value == name.value
	redirect := cloud.get(rule, "redirect_configuration_name")
	redirect.state != "absent"
}

# Templates of Resource Manager refer to listeners by ids that end in their names.
_redirects(gateway, name) if {
	some rule in cloud.blocks(gateway, "request_routing_rule")
	listener := cloud.get(rule, "http_listener_id")
	endswith(lower(listener.value), concat("", ["/", lower(name.value)]))
	redirect := cloud.get(rule, "redirect_configuration_id")
	redirect.state != "absent"
}
