# METADATA
# title: Web application firewall is turned off
# description: The policy exists and checks nothing. Everybody believes that attacks are stopped.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_web_application_firewall_policy,
#     azurerm_frontdoor_firewall_policy,
#     azurerm_cdn_frontdoor_firewall_policy,
#     azure_rm_applicationfirewallpolicy,
#     Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies,
#     Microsoft.Network/FrontDoorWebApplicationFirewallPolicies,
#     azurerm_application_gateway,
#     azure_rm_appgateway,
#     Microsoft.Network/applicationGateways,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `enabled = false`."}
package rearguard.configuration_hardening.azure_waf_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_web_application_firewall_policy": "policy_settings.enabled",
	"azurerm_frontdoor_firewall_policy": "enabled",
	"azurerm_cdn_frontdoor_firewall_policy": "enabled",
	"azurerm_application_gateway": "waf_configuration.enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.turned_off(fact)
	message := sprintf("%s is turned off: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
