# METADATA
# title: Firewall works with an old set of rules
# description: Old sets do not know the attacks of the last years, and get no more corrections.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_web_application_firewall_policy,
#     azurerm_application_gateway,
#     Microsoft.Network/applicationGateways,
#     Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies,
#   ]
#   impact: [integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use version 3.2 of OWASP, or the default rule set 2.1."}
package rearguard.configuration_hardening.azure_waf_old_rules

import data.rearguard.lib.cloud

_stated := [
	["azurerm_web_application_firewall_policy", "managed_rules.managed_rule_set", "version", ["2.2.9", "3.0", "3.1"]],
	["azurerm_application_gateway", "waf_configuration", "rule_set_version", ["2.2.9", "3.0", "3.1"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s works with old rules: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
