# METADATA
# title: Two rules of a network ACL have one number
# description: "Only one of the two can be in force, and it may be the one that allows."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_network_acl_rule, "AWS::EC2::NetworkAclEntry"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give each rule a number of its own.}
package rearguard.access_control.network_acl_number_twice

import data.rearguard.lib.cloud

deny contains {"message": message, "path": number.path} if {
	some rule in cloud.resources("aws_network_acl_rule")
	number := cloud.get(rule, "rule_number")
	others := _others(rule)
	count(others) > 0
	message := sprintf("%s has the number of %s", [rule.name, concat(", ", others)])
}

_others(rule) := sort([other.name |
	some other in cloud.resources("aws_network_acl_rule")
	other.name != rule.name
	_same(rule, other, "rule_number")
	_same(rule, other, "network_acl_id")
	_direction(rule) == _direction(other)
])

_same(rule, other, property) if {
	left := cloud.get(rule, property).value
	left != null
	left == cloud.get(other, property).value
}

_direction(rule) := "out" if cloud.on(cloud.get(rule, "egress"))

else := "in"
