# METADATA
# title: Instances of the group get public addresses
# description: Each instance can be reached from the internet around the load balancer.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_launch_configuration, "AWS::AutoScaling::LaunchConfiguration", ec2_lc, autoscaling_launch_config]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `associate_public_ip_address = false`.}
package rearguard.access_control.launch_configuration_public_ip

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_launch_configuration")
	fact := cloud.get(resource, "associate_public_ip_address")
	cloud.on(fact)
	message := sprintf("%s gives its instances public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_launch_configuration")
