# METADATA
# title: Firewall does not look into requests
# description: What is sent in the body of a request is not checked, and that is where attacks on forms and interfaces stand.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_web_application_firewall_policy,
#     azurerm_cdn_frontdoor_firewall_policy,
#     azurerm_application_gateway,
#     Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies,
#     Microsoft.Network/applicationGateways,
#   ]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `request_body_check = true`."}
package rearguard.configuration_hardening.azure_waf_body_unchecked

import data.rearguard.lib.cloud

_stated := [
	["azurerm_web_application_firewall_policy", "policy_settings", "request_body_check"],
	["azurerm_cdn_frontdoor_firewall_policy", "", "request_body_check_enabled"],
	["azurerm_application_gateway", "waf_configuration", "request_body_check"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.turned_off(fact)
	message := sprintf("%s does not look into requests: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
