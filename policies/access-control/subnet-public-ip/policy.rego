# METADATA
# title: Subnet gives public addresses by default
# description: Whatever starts in the subnet is reachable from the internet without anybody asking for it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_subnet, "AWS::EC2::Subnet", module, ec2_vpc_subnet]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `map_public_ip_on_launch = false` and ask for addresses one by one.}
package rearguard.access_control.subnet_public_ip

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_subnet")
	fact := cloud.get(resource, "map_public_ip_on_launch")
	cloud.on(fact)
	message := sprintf("%s gives public addresses to everything in it: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_subnet")
