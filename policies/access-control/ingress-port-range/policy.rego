# METADATA
# title: A range of ports may be reached from outside
# description: A range opens what nobody thought of beside what was needed.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_security_group,
#     aws_default_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     aws_gamelift_fleet,
#     "AWS::EC2::SecurityGroup",
#     "AWS::EC2::SecurityGroupIngress",
#     "AWS::GameLift::Fleet",
#     ec2_group,
#     ec2_security_group,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the ports one by one.}
package rearguard.access_control.ingress_port_range

import data.rearguard.lib.cloud

_places := [
	["aws_security_group", "ingress"],
	["aws_default_security_group", "ingress"],
	["aws_security_group_rule", ""],
	["aws_vpc_security_group_ingress_rule", ""],
	["aws_gamelift_fleet", "ec2_inbound_permission"],
]

deny contains {"message": message, "path": to.path} if {
	some [type, part] in _places
	some resource in cloud.resources(type)
	not cloud.is_one_of(cloud.get(resource, "type"), {"egress"})
	some block in _blocks(resource, part)
	from := cloud.get(block, "from_port")
	to := cloud.get(block, "to_port")
	cloud.is_above(to, to_number(from.value))
	message := sprintf("%s lets the ports %v to %v in", [resource.name, from.value, to.value])
}

# Ansible lists ports, and a range as one text.
deny contains {"message": message, "path": ports.path} if {
	some group in cloud.resources("aws_security_group")
	some block in cloud.blocks(group, "ingress")
	some ports in cloud.texts(cloud.get(block, "ports"))
	regex.match(`^[0-9]+-[0-9]+$`, ports.value)
	message := sprintf("%s lets the ports %s in", [group.name, ports.value])
}

_blocks(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
