# METADATA
# title: Network firewall has no rules
# description: A policy without groups does its default action with everything.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_networkfirewall_firewall_policy, "AWS::NetworkFirewall::FirewallPolicy"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Refer to a rule group.}
package rearguard.access_control.network_firewall_without_rules

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_networkfirewall_firewall_policy")
	fact := cloud.get(policy, "firewall_policy.stateful_rule_group_reference")
	cloud.missing(fact)
	cloud.missing(cloud.get(policy, "firewall_policy.stateless_rule_group_reference"))
	message := sprintf("%s has no rules", [policy.name])
}
