# METADATA
# title: Classic load balancer keeps to its zone
# description: "Without balancing between zones, the instances of one zone take what the others could share."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_elb, "AWS::ElasticLoadBalancing::LoadBalancer", elb_classic_lb, ec2_elb_lb]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `cross_zone_load_balancing = true`.}
package rearguard.configuration_hardening.classic_load_balancer_one_zone

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_elb")
	fact := cloud.get(resource, "cross_zone_load_balancing")
	cloud.turned_off(fact)
	message := sprintf("%s does not balance between zones: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_elb")
