# METADATA
# title: Network firewall passes what no rule knows
# description: With `aws:pass` packets that match no rule go through without being looked into.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_networkfirewall_firewall_policy, "AWS::NetworkFirewall::FirewallPolicy", networkfirewall_policy]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use `aws:drop` or `aws:forward_to_sfe`.}
package rearguard.access_control.network_firewall_passes_by_default

import data.rearguard.lib.cloud

deny contains {"message": message, "path": action.path} if {
	some policy in cloud.resources("aws_networkfirewall_firewall_policy")
	some property in ["firewall_policy.stateless_default_actions", "firewall_policy.stateless_fragment_default_actions"]
	some action in cloud.texts(cloud.get(policy, property))
	action.value in {"aws:pass", "pass"}
	message := sprintf("%s passes what no rule knows: %s", [policy.name, action.value])
}
