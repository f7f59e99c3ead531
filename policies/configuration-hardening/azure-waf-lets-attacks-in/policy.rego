# METADATA
# title: Web application firewall lets known attacks in
# description: The managed rules know the attacks that everybody tries. Without them, or with the rule for a hole such as that of Log4j turned off or only logged, the firewall lets them in.
# related_resources: [{ref: "https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_frontdoor_firewall_policy,
#     azurerm_cdn_frontdoor_firewall_policy,
#     azurerm_web_application_firewall_policy,
#     azurerm_application_gateway,
#     Microsoft.Network/FrontDoorWebApplicationFirewallPolicies,
#     Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies,
#     Microsoft.Network/applicationGateways,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, SI-4], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a set of managed rules, and leave the rules for known holes on and blocking; except single requests instead."}
package rearguard.configuration_hardening.azure_waf_lets_attacks_in

import data.rearguard.lib.cloud

# A policy of a front door has no rules but those it names.
deny contains {"message": message, "path": fact.path} if {
	some type in {"azurerm_frontdoor_firewall_policy", "azurerm_cdn_frontdoor_firewall_policy"}
	some policy in cloud.resources(type)
	fact := cloud.get(policy, "managed_rule")
	cloud.missing(fact)
	not _takes_none(policy)
	message := sprintf("%s has no managed rules", [policy.name])
}

# The smaller size has no managed rules.
_takes_none(policy) if cloud.is_one_of(cloud.get(policy, "sku_name"), {"Standard_AzureFrontDoor"})

deny contains {"message": message, "path": path} if {
	some rule in _overridden
	hole := _holes[rule.id]
	path := _let_in(rule.block)
	message := sprintf("%s lets the attack of rule %s in, which is %s", [rule.block.name, rule.id, hole])
}

_overridden contains {"block": block, "id": id} if {
	some type in {"azurerm_frontdoor_firewall_policy", "azurerm_cdn_frontdoor_firewall_policy"}
	some policy in cloud.resources(type)
	some managed in cloud.blocks(policy, "managed_rule")
	some override in cloud.blocks(managed, "override")
	some block in cloud.blocks(override, "rule")
	some id in _ids(cloud.get(block, "rule_id"))
}

_overridden contains {"block": block, "id": id} if {
	some policy in cloud.resources("azurerm_web_application_firewall_policy")
	some rules in cloud.blocks(policy, "managed_rules.managed_rule_set")
	some override in cloud.blocks(rules, "rule_group_override")
	some block in cloud.blocks(override, "rule")
	some id in _ids(cloud.get(block, "id"))
}

_ids(fact) := [text.value | some text in cloud.texts(fact)]

# A rule that is named is off unless it is turned on.
_let_in(block) := fact.path if {
	fact := cloud.get(block, "enabled")
	cloud.off(fact)
} else := fact.path if {
	fact := cloud.get(block, "action")
	cloud.is_one_of(fact, {"Allow", "Log"})
}

deny contains {"message": message, "path": text.path} if {
	some gateway in cloud.resources("azurerm_application_gateway")
	some group in cloud.blocks(gateway, "waf_configuration.disabled_rule_group")
	some text in cloud.texts(cloud.get(group, "rules"))
	hole := _holes[text.value]
	message := sprintf("%s lets the attack of rule %s in, which is %s", [gateway.name, text.value, hole])
}

deny contains {"message": message, "path": fact.path} if {
	some gateway in cloud.resources("azurerm_application_gateway")
	some group in cloud.blocks(gateway, "waf_configuration.disabled_rule_group")
	cloud.missing(cloud.get(group, "rules"))
	fact := cloud.get(group, "rule_group_name")
	fact.state == "known"
	message := sprintf("%s turns the whole group of rules %s off", [gateway.name, fact.value])
}

_holes := {
	"800100": "Log4Shell",
	"800110": "Spring4Shell",
	"800111": "CVE-2022-22963 of Spring Cloud",
	"800112": "Spring4Shell",
	"800113": "CVE-2022-22947 of Spring Cloud Gateway",
	"800114": "CVE-2023-50164 of Struts",
	"944240": "Log4Shell",
	"99001014": "CVE-2022-22963 of Spring Cloud",
	"99001015": "Spring4Shell",
	"99001016": "CVE-2022-22947 of Spring Cloud Gateway",
	"99001017": "CVE-2023-50164 of Struts",
}
