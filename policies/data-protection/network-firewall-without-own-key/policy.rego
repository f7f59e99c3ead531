# METADATA
# title: Network firewall keeps its rules under the common key
# description: "With a key of your own you decide who reads the rules, and see when it is used."
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_networkfirewall_firewall, aws_networkfirewall_rule_group, aws_networkfirewall_firewall_policy]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `type = "CUSTOMER_KMS"` and `key_id` in `encryption_configuration`.}
package rearguard.data_protection.network_firewall_without_own_key

import data.rearguard.lib.cloud

_values := {"CUSTOMER_KMS"}

_types := ["aws_networkfirewall_firewall", "aws_networkfirewall_rule_group", "aws_networkfirewall_firewall_policy"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "encryption_configuration.type")
	cloud.other_than(fact, _values)
	message := sprintf("%s keeps its rules under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
