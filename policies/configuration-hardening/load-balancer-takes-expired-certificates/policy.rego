# METADATA
# title: Load balancer takes expired certificates of clients
# description: "A certificate that ran out is no longer watched over: its key may be lost, and nobody revokes it."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_lb_listener, aws_alb_listener, "AWS::ElasticLoadBalancingV2::Listener"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-295, CWE-298], attack: [T1557, T1588.004], nist-800-53: [IA-5(2), SC-17], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `ignore_client_certificate_expiry` out."}
package rearguard.configuration_hardening.load_balancer_takes_expired_certificates

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_lb_listener", "aws_alb_listener"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "mutual_authentication.ignore_client_certificate_expiry")
	cloud.on(fact)
	message := sprintf("%s lets clients in whose certificate has expired: %s", [resource.name, cloud.says(fact)])
}
