# METADATA
# title: Every address may be reached from inside
# description: A rule that lets a port out to everybody lets an intruder call home on it.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_egress_rule,
#     "AWS::EC2::SecurityGroup",
#     "AWS::EC2::SecurityGroupEgress",
#     ec2_group,
#     ec2_security_group,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the ranges that the workload calls.}
package rearguard.access_control.egress_to_every_address

import data.rearguard.lib.cloud
import data.rearguard.lib.network

_places := [
	["aws_security_group", "egress", ["cidr_blocks", "ipv6_cidr_blocks"]],
	["aws_security_group_rule", "", ["cidr_blocks", "ipv6_cidr_blocks"]],
	["aws_vpc_security_group_egress_rule", "", ["cidr_ipv4", "cidr_ipv6"]],
]

deny contains {"message": message, "path": source.path} if {
	some [type, part, properties] in _places
	some resource in cloud.resources(type)
	not cloud.is_one_of(cloud.get(resource, "type"), {"ingress"})
	some block in _blocks(resource, part)
	some name in properties
	some source in cloud.texts(cloud.get(block, name))
	source.value in network.everybody
	message := sprintf("%s reaches %s", [resource.name, source.value])
}

_blocks(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
