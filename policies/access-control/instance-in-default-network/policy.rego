# METADATA
# title: Instance names no network
# description: "Without a subnet the instance starts in the default network, with a public address."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_instance, "AWS::EC2::Instance", ec2_instance, ec2, module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `subnet_id`.}
package rearguard.access_control.instance_in_default_network

import data.rearguard.lib.cloud

_places := ["subnet_id", "network_interface", "network_interfaces", "primary_network_interface", "launch_template", "network"]

deny contains {"message": message, "path": instance.path} if {
	some instance in cloud.resources("aws_instance")
	every place in _places {
		cloud.missing(cloud.get(instance, place))
	}
	message := sprintf("%s names no network", [instance.name])
}
