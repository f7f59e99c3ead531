# METADATA
# title: Public load balancer has no web application firewall
# description: A web application firewall stops common attacks and floods before they reach the application.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_lb, aws_alb, "AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Associate a web ACL with the load balancer.}
package rearguard.configuration_hardening.load_balancer_without_waf

import data.rearguard.lib.cloud

deny contains {"message": message, "path": balancer.path} if {
	some type in ["aws_lb", "aws_alb"]
	some balancer in cloud.resources(type)
	_is_application(cloud.get(balancer, "load_balancer_type"))
	_is_public(balancer)
	not cloud.companion("aws_wafv2_web_acl_association", "resource_arn", balancer)
	not cloud.companion("aws_wafregional_web_acl_association", "resource_arn", balancer)
	message := sprintf("%s has no web application firewall", [balancer.name])
}

_is_application(fact) if fact.state == "absent"

_is_application(fact) if cloud.is_one_of(fact, {"application"})

_is_public(balancer) if {
	balancer.format == "terraform"
	cloud.off(cloud.get(balancer, "internal"))
}

_is_public(balancer) if {
	balancer.format == "cloudformation"
	not cloud.is_one_of(cloud.get(balancer, "scheme"), {"internal"})
}
