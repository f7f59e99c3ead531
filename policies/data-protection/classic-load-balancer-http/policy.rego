# METADATA
# title: Classic load balancer serves in clear text
# description: Everything between visitors and the load balancer can be read and changed on the way.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_elb, "AWS::ElasticLoadBalancing::LoadBalancer", elb_classic_lb, ec2_elb_lb]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Use `https` or `ssl` with a certificate.}
package rearguard.data_protection.classic_load_balancer_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some balancer in cloud.resources("aws_elb")
	some listener in cloud.blocks(balancer, "listener")
	fact := cloud.get(listener, "lb_protocol")
	cloud.is_one_of(fact, {"http", "tcp"})
	message := sprintf("%s serves in clear text: %s", [balancer.name, cloud.says(fact)])
}
