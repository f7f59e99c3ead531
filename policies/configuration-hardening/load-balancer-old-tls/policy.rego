# METADATA
# title: Load balancer accepts old TLS versions
# description: TLS before 1.2 has known weaknesses and is retired.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_lb_listener,
#     aws_alb_listener,
#     "AWS::ElasticLoadBalancingV2::Listener",
#     elb_application_lb,
#     elb_network_lb,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"`.}
package rearguard.configuration_hardening.load_balancer_old_tls

import data.rearguard.lib.cloud

_old := {
	"ELBSecurityPolicy-2015-05", "ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS-1-0-2015-04",
	"ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-FS-2018-06", "ELBSecurityPolicy-FS-1-1-2019-08",
	"ELBSecurityPolicy-TLS13-1-0-2021-06", "ELBSecurityPolicy-TLS13-1-1-2021-06",
}

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb_listener", "aws_alb_listener"]
	some listener in cloud.resources(type)
	cloud.is_one_of(cloud.get(listener, "protocol"), {"HTTPS", "TLS"})
	fact := cloud.get(listener, "ssl_policy")
	_is_old(fact)
	message := sprintf("%s accepts TLS before 1.2: %s", [listener.name, cloud.says(fact)])
}

# The default is the policy of 2016.
_is_old(fact) if cloud.missing(fact)

_is_old(fact) if cloud.is_one_of(fact, _old)

deny contains {"message": message, "path": fact.path} if {
	some balancer in cloud.resources("aws_lb_listener")
	some listener in cloud.blocks(balancer, "listener")
	cloud.is_one_of(cloud.get(listener, "protocol"), {"HTTPS", "TLS"})
	fact := cloud.get(listener, "ssl_policy")
	_is_old(fact)
	message := sprintf("%s accepts TLS before 1.2: %s", [balancer.name, cloud.says(fact)])
}
