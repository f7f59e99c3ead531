# METADATA
# title: Load balancer faces the internet
# description: Some are meant to; those that serve only other systems belong on an inner address.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_lb,
#     aws_alb,
#     aws_elb,
#     "AWS::ElasticLoadBalancingV2::LoadBalancer",
#     "AWS::ElasticLoadBalancing::LoadBalancer",
#     elb_application_lb,
#     elb_classic_lb,
#     ec2_elb_lb,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `internal = true` for what only other systems call.}
package rearguard.access_control.load_balancer_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb", "aws_alb", "aws_elb"]
	some balancer in cloud.resources(type)
	balancer.format == "terraform"
	fact := cloud.get(balancer, "internal")
	cloud.off(fact)
	message := sprintf("%s faces the internet: %s", [balancer.name, cloud.says(fact)])
}

# Elsewhere it has a scheme.
deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb", "aws_elb"]
	some balancer in cloud.resources(type)
	balancer.format in {"cloudformation", "ansible"}
	fact := cloud.get(balancer, "scheme")
	cloud.other_than(fact, {"internal"})
	message := sprintf("%s faces the internet: %s", [balancer.name, cloud.says(fact)])
}
