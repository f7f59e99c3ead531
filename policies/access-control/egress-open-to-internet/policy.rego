# METADATA
# title: Everything may be reached from inside
# description: Free egress lets an intruder fetch tools and carry data away. It is also the default that most systems need to give up with care.
# custom:
#   severity: low
#   precision: medium
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
#   countermeasure: {kind: configure, text: "Allow what the workload calls: endpoints of the cloud, the package mirror, partners."}
package rearguard.access_control.egress_open_to_internet

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
	_is_everything(block)
	some name in properties
	some source in cloud.texts(cloud.get(block, name))
	source.value in network.everybody
	message := sprintf("%s lets everything out to %s", [resource.name, source.value])
}

_is_everything(block) if {
	some property in ["protocol", "ip_protocol"]
	cloud.is_one_of(cloud.get(block, property), {"-1", "all"})
}

# Every port, whatever the protocol.
_is_everything(block) if {
	cloud.is_below(cloud.get(block, "from_port"), 2)
	cloud.is_above(cloud.get(block, "to_port"), 65534)
}

_blocks(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
