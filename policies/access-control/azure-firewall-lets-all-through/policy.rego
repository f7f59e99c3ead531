# METADATA
# title: Firewall lets everything through
# description: A rule for any source, any target and any port turns the firewall into a cable.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [azurerm_firewall_network_rule_collection, azurerm_firewall_policy_rule_collection_group]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the sources, targets and ports."}
package rearguard.access_control.azure_firewall_lets_all_through

import data.rearguard.lib.cloud

deny contains {"message": message, "path": rule.path} if {
	some [type, part] in [["azurerm_firewall_network_rule_collection", ""], ["azurerm_firewall_policy_rule_collection_group", "network_rule_collection"]]
	some firewall in cloud.resources(type)
	some collection in _blocks_or_self(firewall, part)
	cloud.is_one_of(cloud.get(collection, "action"), {"Allow"})
	some rule in cloud.blocks(collection, "rule")
	every property in ["source_addresses", "destination_addresses", "destination_ports"] {
		_is_any(rule, property)
	}
	message := sprintf("%s lets everything through", [firewall.name])
}

_is_any(rule, property) if {
	some text in cloud.texts(cloud.get(rule, property))
	text.value in {"*", "0.0.0.0/0", "0-65535", "1-65535"}
}

_blocks_or_self(firewall, part) := [firewall] if part == ""

else := cloud.blocks(firewall, part)
