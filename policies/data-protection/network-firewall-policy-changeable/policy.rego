# METADATA
# title: Policy of the network firewall can be swapped
# description: Protection against changes stops somebody from putting an empty policy in place of the one that filters.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_networkfirewall_firewall, "AWS::NetworkFirewall::Firewall", networkfirewall]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `firewall_policy_change_protection = true`.}
package rearguard.data_protection.network_firewall_policy_changeable

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_networkfirewall_firewall")
	fact := cloud.get(resource, "firewall_policy_change_protection")
	cloud.off(fact)
	message := sprintf("%s lets its policy be swapped: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_networkfirewall_firewall")
