# METADATA
# title: Web application firewall only watches
# description: In detection mode attacks are logged and let through. It is meant for the time of trial.
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
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set the mode to `Prevention`.}
package rearguard.configuration_hardening.azure_waf_detects_only

import data.rearguard.lib.cloud

_properties := {
	"azurerm_web_application_firewall_policy": "policy_settings.mode",
	"azurerm_frontdoor_firewall_policy": "mode",
	"azurerm_cdn_frontdoor_firewall_policy": "mode",
	"azurerm_application_gateway": "waf_configuration.firewall_mode",
}

_values := {"Detection"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets attacks through: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
