# METADATA
# title: Instance has a public address
# description: A public address makes every listening port of the instance depend on one security group.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_instance,
#     aws_spot_instance_request,
#     "AWS::EC2::Instance",
#     module,
#     ec2_instance,
#     ec2,
#     aws_launch_template,
#     "AWS::EC2::LaunchTemplate",
#     ec2_launch_template,
#     aws_spot_fleet_request,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `associate_public_ip_address = false` and publish by a load balancer.}
package rearguard.access_control.instance_public_ip

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_instance", "aws_spot_instance_request"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "associate_public_ip_address")
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

# In a template it stands with the interface.
deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_launch_template", "aws_instance"]
	some resource in cloud.resources(type)
	some interface in cloud.blocks(resource, "network_interfaces")
	fact := cloud.get(interface, "associate_public_ip_address")
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some fleet in cloud.resources("aws_spot_fleet_request")
	some machine in cloud.blocks(fleet, "launch_specification")
	fact := cloud.get(machine, "associate_public_ip_address")
	cloud.on(fact)
	message := sprintf("machines of %s have public addresses: %s", [fleet.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_instance")
