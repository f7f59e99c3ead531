# METADATA
# title: Load balancer only watches malformed requests
# description: "In monitor mode requests that two servers read differently pass, which is how requests are smuggled past a firewall."
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_lb, aws_alb, aws_elb]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `desync_mitigation_mode` to `defensive` or `strictest`.}
package rearguard.configuration_hardening.load_balancer_lets_smuggling_pass

import data.rearguard.lib.cloud

_values := {"monitor"}

_types := ["aws_lb", "aws_alb", "aws_elb"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "desync_mitigation_mode")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets malformed requests pass: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
