# METADATA
# title: Rule of a security group has no description
# description: Years later nobody dares to remove a rule whose purpose is not written down.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     aws_vpc_security_group_egress_rule,
#     "AWS::EC2::SecurityGroup",
#     "AWS::EC2::SecurityGroupIngress",
#     "AWS::EC2::SecurityGroupEgress",
#     ec2_group,
#     ec2_security_group,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Say in `description` what the rule is for.}
package rearguard.configuration_hardening.security_group_rule_without_description

import data.rearguard.lib.cloud

_places := [
	["aws_security_group", "ingress"], ["aws_security_group", "egress"],
	["aws_security_group_rule", ""],
	["aws_vpc_security_group_ingress_rule", ""], ["aws_vpc_security_group_egress_rule", ""],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in _places
	some resource in cloud.resources(type)
	some block in _blocks(resource, part)
	fact := cloud.get(block, "description")
	cloud.missing(fact)
	message := sprintf("a rule of %s has no description", [resource.name])
}

_blocks(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)
