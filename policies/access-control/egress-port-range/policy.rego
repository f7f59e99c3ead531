# METADATA
# title: A range of ports may be reached from inside
# description: A range opens what nobody thought of beside what was needed.
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
#   countermeasure: {kind: configure, text: Name the ports one by one.}
package rearguard.access_control.egress_port_range

import data.rearguard.lib.cloud

_places := [["aws_security_group", "egress"], ["aws_security_group_rule", ""], ["aws_vpc_security_group_egress_rule", ""]]

deny contains {"message": message, "path": to.path} if {
	some [type, part] in _places
	some resource in cloud.resources(type)
	not cloud.is_one_of(cloud.get(resource, "type"), {"ingress"})
	some block in _blocks(resource, part)
	from := cloud.get(block, "from_port")
	to := cloud.get(block, "to_port")
	cloud.is_above(to, to_number(from.value))
	message := sprintf("%s opens the ports %v to %v outward", [resource.name, from.value, to.value])
}

_blocks(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
