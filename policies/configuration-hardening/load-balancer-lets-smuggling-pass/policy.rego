# METADATA
# title: Load balancer only watches malformed requests
# description: "In monitor mode requests that two servers read differently pass, which is how requests are smuggled past a firewall."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_lb,
#     aws_alb,
#     aws_elb,
#     "AWS::ElasticLoadBalancingV2::LoadBalancer",
#     "AWS::ElasticLoadBalancing::LoadBalancer",
#     module,
#     elb_application_lb,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `desync_mitigation_mode` to `defensive` or `strictest`.}
package rearguard.configuration_hardening.load_balancer_lets_smuggling_pass

import data.rearguard.lib.cloud
import data.rearguard.lib.key_values

# The list that keeps the mode in a template, and its key there.
_places := {
	"aws_lb": ["LoadBalancerAttributes", "routing.http.desync_mitigation_mode"],
	"aws_alb": ["LoadBalancerAttributes", "routing.http.desync_mitigation_mode"],
	"aws_elb": ["Attributes", "elb.http.desyncmitigationmode"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, [list, key] in _places
	some balancer in cloud.resources(type)
	fact := key_values.get(balancer, "desync_mitigation_mode", list, key)
	cloud.is_one_of(fact, {"monitor"})
	message := sprintf("%s lets malformed requests pass: %s", [balancer.name, cloud.says(fact)])
}
