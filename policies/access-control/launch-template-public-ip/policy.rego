# METADATA
# title: Launch template gives instances public addresses
# description: "Every instance made from the template faces the internet, including those that nobody thought of."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_launch_template, "AWS::EC2::LaunchTemplate", ec2_launch_template]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `associate_public_ip_address = false` and publish by a load balancer.}
package rearguard.access_control.launch_template_public_ip

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_launch_template")
	some block in cloud.blocks(resource, "network_interfaces")
	fact := cloud.get(block, "associate_public_ip_address")
	cloud.on(fact)
	message := sprintf("%s gives its instances public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_launch_template")
