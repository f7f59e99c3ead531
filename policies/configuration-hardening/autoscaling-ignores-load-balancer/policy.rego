# METADATA
# title: Group keeps instances that the load balancer gave up
# description: "Asked only whether the machine runs, the group keeps instances whose program no longer answers."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_autoscaling_group, "AWS::AutoScaling::AutoScalingGroup", autoscaling_group, ec2_asg, module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `health_check_type = "ELB"`.}
package rearguard.configuration_hardening.autoscaling_ignores_load_balancer

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some group in cloud.resources("aws_autoscaling_group")
	group.format != "module"
	_is_balanced(group)
	fact := cloud.get(group, "health_check_type")
	cloud.other_than(fact, {"ELB", "EBS", "VPC_LATTICE", "EC2,ELB", "ELB,EC2"})
	message := sprintf("%s does not ask its load balancer: %s", [group.name, cloud.says(fact)])
}

_is_balanced(group) if {
	some place in ["target_group_arns", "load_balancers"]
	not cloud.missing(cloud.get(group, place))
}
