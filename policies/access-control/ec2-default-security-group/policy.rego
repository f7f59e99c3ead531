# METADATA
# title: Instance is in the default security group
# description: The default group joins everything that nobody put elsewhere.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: ["AWS::EC2::Instance", aws_instance, ec2_instance, ec2, module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the instance a group of its own.}
package rearguard.access_control.ec2_default_security_group

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some instance in cloud.resources("aws_instance")
	some key in ["SecurityGroups", "SecurityGroupIds", "security_groups", "vpc_security_group_ids"]
	some index, group in instance.value[key]
	_is_default(group)
	path := array.concat(instance.path, [key, index])
	message := sprintf("%s is in the default security group", [instance.name])
}

_is_default(group) if group == "default"

_is_default(group) if lower(group.Ref) == "default"

_is_default(group) if {
	contains(group, "${aws_default_security_group.")
}

deny contains {"message": message, "path": group.path} if {
	some instance in cloud.resources("aws_instance")
	instance.format == "ansible"
	some property in ["group", "security_group"]
	some group in cloud.texts(cloud.get(instance, property))
	group.value == "default"
	message := sprintf("%s is in the default security group", [instance.name])
}
