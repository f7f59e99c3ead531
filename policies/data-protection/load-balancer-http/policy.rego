# METADATA
# title: Load balancer serves unencrypted HTTP
# description: Everything between visitors and the load balancer, logins included, can be read and changed on the way.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_lb_listener,
#     aws_alb_listener,
#     "AWS::ElasticLoadBalancingV2::Listener",
#     elb_application_lb,
#     elb_network_lb,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use HTTPS, and let the listener for HTTP redirect to it."}
package rearguard.data_protection.load_balancer_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb_listener", "aws_alb_listener"]
	some listener in cloud.resources(type)
	fact := cloud.get(listener, "protocol")
	_is_http(listener, fact)
	not _redirects(listener)
	message := sprintf("%s serves unencrypted HTTP", [listener.name])
}

_is_http(_, fact) if cloud.is_one_of(fact, {"HTTP"})

# On port 80 nothing said means HTTP.
_is_http(listener, fact) if {
	cloud.missing(fact)
	cloud.is_one_of(cloud.get(listener, "port"), {80})
}

_redirects(listener) if {
	some action in cloud.blocks(listener, "default_action")
	_to_https(cloud.get(action, "redirect.protocol"))
}

_redirects(listener) if {
	some action in cloud.blocks(listener, "default_action")
	cloud.is_one_of(cloud.get(action, "type"), {"fixed-response"})
}

_to_https(fact) if cloud.is_one_of(fact, {"HTTPS", "#{protocol}"})

_to_https(fact) if fact.state == "unknown"

deny contains {"message": message, "path": fact.path} if {
	some balancer in cloud.resources("aws_lb_listener")
	some listener in cloud.blocks(balancer, "listener")
	fact := cloud.get(listener, "protocol")
	cloud.is_one_of(fact, {"HTTP"})
	not _redirects(listener)
	message := sprintf("%s serves unencrypted HTTP", [balancer.name])
}
