# METADATA
# title: Load balancer keeps no access log
# description: Without an access log nobody can tell what was requested while the system was under attack.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_lb,
#     aws_alb,
#     aws_elb,
#     "AWS::ElasticLoadBalancing::LoadBalancer",
#     "AWS::ElasticLoadBalancingV2::LoadBalancer",
#     elb_classic_lb,
#     ec2_elb_lb,
#     elb_application_lb,
#     module,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Enable `access_logs`.}
package rearguard.detection.load_balancer_without_access_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb", "aws_alb", "aws_elb"]
	some balancer in cloud.resources(type)
	not _has_attributes(balancer)
	fact := _fact(balancer)
	cloud.off(fact)
	message := sprintf("%s keeps no access log: %s", [balancer.name, cloud.says(fact)])
}

# A classic balancer logs once the block is there; the others have to be told.
_fact(balancer) := cloud.get(balancer, "access_logs.enabled") if {
	balancer.type != "aws_elb"
} else := cloud.get(balancer, "access_logs.enabled") if {
	cloud.missing(cloud.get(balancer, "access_logs"))
} else := cloud.get(balancer, "access_logs.enabled") if {
	cloud.get(balancer, "access_logs.enabled").state == "known"
}

_has_attributes(balancer) if {
	some attribute in balancer.value.LoadBalancerAttributes
	attribute.Key == "access_logs.s3.enabled"
	not attribute.Value == "false"
	not attribute.Value == false
}
