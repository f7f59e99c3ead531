# METADATA
# title: Load balancer speaks HTTP to its targets
# description: Behind the load balancer the requests travel in clear text through the network.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lb_target_group, aws_alb_target_group, "AWS::ElasticLoadBalancingV2::TargetGroup", elb_target_group]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `protocol = "HTTPS"`.}
package rearguard.data_protection.target_group_http

import data.rearguard.lib.cloud

_values := {"HTTP"}

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb_target_group", "aws_alb_target_group"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "protocol")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is reached in clear text: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lb_target_group")
