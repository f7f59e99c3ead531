# METADATA
# title: Rule lets every protocol in
# description: "A rule for every protocol opens all ports, and tunnels that no port stands for."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     "AWS::EC2::SecurityGroup",
#     "AWS::EC2::SecurityGroupIngress",
#     ec2_group,
#     ec2_security_group,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the protocol and the ports.}
package rearguard.access_control.security_group_every_protocol

import data.rearguard.lib.cloud

_places := [["aws_security_group", "ingress", "protocol"], ["aws_security_group_rule", "", "protocol"], ["aws_vpc_security_group_ingress_rule", "", "ip_protocol"]]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _places
	some resource in cloud.resources(type)
	not cloud.is_one_of(cloud.get(resource, "type"), {"egress"})
	some block in _blocks(resource, part)
	not cloud.on(cloud.get(block, "self"))
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, {"-1", "all"})
	message := sprintf("%s lets every protocol in: %s", [resource.name, cloud.says(fact)])
}

_blocks(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
