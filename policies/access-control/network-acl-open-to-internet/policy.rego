# METADATA
# title: Network ACL lets everything in
# description: An ACL that allows every port from everywhere is no second line of defence behind the security groups.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_network_acl, aws_default_network_acl, aws_network_acl_rule, "AWS::EC2::NetworkAclEntry", module, ec2_vpc_nacl]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow the ports that the subnets serve, and the return traffic."}
package rearguard.access_control.network_acl_open_to_internet

import data.rearguard.lib.network

deny contains {"message": message, "path": rule.path} if {
	some rule in network.open
	rule.list == "network ACL"
	network.is_everything(rule)
	message := sprintf("%s lets everything in from %s", [rule.name, rule.value])
}
