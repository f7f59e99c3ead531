# METADATA
# title: Network load balancer keeps to its zone
# description: "Without balancing between zones, the targets of one zone take what the others could share."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_lb, aws_alb, "AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_cross_zone_load_balancing = true`.}
package rearguard.configuration_hardening.network_load_balancer_one_zone

import data.rearguard.lib.cloud
import data.rearguard.lib.key_values

_types := ["aws_lb", "aws_alb"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some balancer in cloud.resources(type)
	cloud.is_one_of(cloud.get(balancer, "load_balancer_type"), {"network", "gateway"})
	fact := key_values.get(balancer, "enable_cross_zone_load_balancing", "LoadBalancerAttributes", "load_balancing.cross_zone.enabled")
	cloud.off(fact)
	message := sprintf("%s does not balance between zones: %s", [balancer.name, cloud.says(fact)])
}

subject contains balancer.path if {
	some type in _types
	some balancer in cloud.resources(type)
}
