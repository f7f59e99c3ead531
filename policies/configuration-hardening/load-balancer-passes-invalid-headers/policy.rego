# METADATA
# title: Load balancer passes headers that are not valid
# description: Headers that two servers read differently let a request be smuggled past a check.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lb, aws_alb, "AWS::ElasticLoadBalancingV2::LoadBalancer", elb_application_lb, module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `drop_invalid_header_fields = true`.}
package rearguard.configuration_hardening.load_balancer_passes_invalid_headers

import data.rearguard.lib.cloud
import data.rearguard.lib.key_values

_types := ["aws_lb", "aws_alb"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some balancer in cloud.resources(type)
	cloud.other_than(cloud.get(balancer, "load_balancer_type"), {"network", "gateway"})
	fact := key_values.get(balancer, "drop_invalid_header_fields", "LoadBalancerAttributes", "routing.http.drop_invalid_header_fields.enabled")
	cloud.off(fact)
	message := sprintf("%s passes headers that are not valid: %s", [balancer.name, cloud.says(fact)])
}

subject contains balancer.path if {
	some type in _types
	some balancer in cloud.resources(type)
}
