# METADATA
# title: Network ACL lets every port in
# description: An ACL is the second line behind the security groups. An entry for every protocol or port leaves all of it to them.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_network_acl,
#     aws_default_network_acl,
#     aws_network_acl_rule,
#     "AWS::EC2::NetworkAclEntry",
#     ec2_vpc_nacl,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the protocol and the ports of each entry.}
package rearguard.access_control.network_acl_too_wide

import data.rearguard.lib.network

deny contains {"message": message, "path": source.path} if {
	some entry in network.inbound
	entry.list == "network ACL"
	network.is_everything(entry)
	some source in entry.sources
	range := source.value
	not range in network.everybody
	message := sprintf("%s lets every port in from %s", [entry.name, range])
}
