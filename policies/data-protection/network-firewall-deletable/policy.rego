# METADATA
# title: Network firewall can be deleted by one call
# description: With the firewall gone its networks stand open or stand still.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_networkfirewall_firewall, "AWS::NetworkFirewall::Firewall", networkfirewall]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `delete_protection = true`.}
package rearguard.data_protection.network_firewall_deletable

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_networkfirewall_firewall")
	fact := cloud.get(resource, "delete_protection")
	cloud.off(fact)
	message := sprintf("%s can be deleted by one call: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_networkfirewall_firewall")
