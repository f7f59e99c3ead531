# METADATA
# title: Classic load balancer cuts connections
# description: "Without draining, requests under way are cut off when an instance is taken out."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_elb, "AWS::ElasticLoadBalancing::LoadBalancer"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `connection_draining = true`.}
package rearguard.configuration_hardening.classic_load_balancer_cuts_connections

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_elb")
	fact := cloud.get(resource, "connection_draining")
	cloud.off(fact)
	message := sprintf("%s cuts connections of instances that leave: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_elb")
