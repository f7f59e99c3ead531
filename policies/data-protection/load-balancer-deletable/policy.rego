# METADATA
# title: Load balancer can be deleted by one call
# description: "With the load balancer its address is gone, and everything behind it out of reach."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lb, aws_alb, "AWS::ElasticLoadBalancingV2::LoadBalancer", elb_application_lb, module]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_deletion_protection = true`.}
package rearguard.data_protection.load_balancer_deletable

import data.rearguard.lib.cloud
import data.rearguard.lib.key_values

_types := ["aws_lb", "aws_alb"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some balancer in cloud.resources(type)
	fact := key_values.get(balancer, "enable_deletion_protection", "LoadBalancerAttributes", "deletion_protection.enabled")
	cloud.off(fact)
	message := sprintf("%s can be deleted by one call: %s", [balancer.name, cloud.says(fact)])
}

subject contains balancer.path if {
	some type in _types
	some balancer in cloud.resources(type)
}
