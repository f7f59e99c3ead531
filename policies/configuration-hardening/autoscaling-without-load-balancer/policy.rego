# METADATA
# title: Group of instances has no load balancer
# description: "Without one, nothing spreads the calls over the instances or notices that one no longer answers."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_autoscaling_group, "AWS::AutoScaling::AutoScalingGroup", module, autoscaling_group, ec2_asg]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name `target_group_arns` or `load_balancers`.}
package rearguard.configuration_hardening.autoscaling_without_load_balancer

import data.rearguard.lib.cloud

_places := ["target_group_arns", "load_balancers"]

deny contains {"message": message, "path": path} if {
	some group in cloud.resources("aws_autoscaling_group")
	every place in _places {
		cloud.missing(cloud.get(group, place))
	}
	count(cloud.blocks(group, "traffic_source")) == 0
	not cloud.companion("aws_autoscaling_attachment", "autoscaling_group_name", group)
	path := _path(group)
	message := sprintf("%s has no load balancer", [group.name])
}

# The empty list, where there is one.
_path(group) := stated[0] if {
	stated := [fact.path | some place in _places; fact := cloud.get(group, place); fact.state == "known"]
	count(stated) > 0
} else := group.path
