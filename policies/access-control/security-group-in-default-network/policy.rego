# METADATA
# title: Security group belongs to the default network
# description: "A group that names no network is made in the default one of the region, where everything shares subnets with public addresses."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_security_group, "AWS::EC2::SecurityGroup"]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the network of the group.}
package rearguard.access_control.security_group_in_default_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some group in cloud.resources("aws_security_group")
	fact := cloud.get(group, "vpc_id")
	cloud.missing(fact)
	message := sprintf("%s belongs to the default network: %s", [group.name, cloud.says(fact)])
}
