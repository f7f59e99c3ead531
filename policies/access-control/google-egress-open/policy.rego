# METADATA
# title: Everything may be reached from inside
# description: Free egress lets an intruder fetch tools and carry data away. It is also the default that most networks give up with care.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template, deployment-manager]
#   resources: [
#     google_compute_firewall,
#     azurerm_network_security_rule,
#     azurerm_network_security_group,
#     Microsoft.Network/networkSecurityGroups/securityRules,
#     Microsoft.Network/networkSecurityGroups,
#     compute.firewall,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow the addresses that the workload calls."}
package rearguard.access_control.google_egress_open

import data.rearguard.lib.cloud

import data.rearguard.lib.network

deny contains {"message": message, "path": target.path} if {
	some firewall in cloud.resources("google_compute_firewall")
	cloud.is_one_of(cloud.get(firewall, "direction"), {"EGRESS"})
	not cloud.on(cloud.get(firewall, "disabled"))
	count(cloud.blocks(firewall, "allow")) > 0
	some target in cloud.texts(cloud.get(firewall, "destination_ranges"))
	target.value in network.everybody
	message := sprintf("%s lets everything out to %s", [firewall.name, target.value])
}

deny contains {"message": message, "path": target.path} if {
	some [type, part] in [["azurerm_network_security_rule", ""], ["azurerm_network_security_group", "security_rule"]]
	some group in cloud.resources(type)
	some rule in _rules(group, part)
	cloud.is_one_of(cloud.get(rule, "access"), {"Allow"})
	cloud.is_one_of(cloud.get(rule, "direction"), {"Outbound"})
	cloud.is_one_of(cloud.get(rule, "destination_port_range"), {"*"})
	some target in cloud.texts(cloud.get(rule, "destination_address_prefix"))
	lower(target.value) in network.everybody
	message := sprintf("%s lets everything out to %s", [group.name, target.value])
}

_rules(group, part) := [group] if part == ""

else := cloud.blocks(group, part)
