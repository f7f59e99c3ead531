# METADATA
# title: Classic load balancer accepts old TLS versions
# description: SSL 2, SSL 3, TLS 1.0 and 1.1 have known weaknesses and are retired.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: ["AWS::ElasticLoadBalancing::LoadBalancer", aws_load_balancer_policy]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Refer to `ELBSecurityPolicy-TLS-1-2-2017-01`.}
package rearguard.configuration_hardening.classic_load_balancer_old_tls

import data.rearguard.lib.cloud

_old := {"Protocol-SSLv2", "Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1"}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::ElasticLoadBalancing::LoadBalancer"
	some index, policy in body.Properties.Policies
	some number, attribute in policy.Attributes
	attribute.Name in _old
	not object.get(attribute, "Value", true) in {false, "false"}
	path := ["Resources", name, "Properties", "Policies", index, "Attributes", number, "Name"]
	message := sprintf("%s accepts an old version: %s", [name, attribute.Name])
}

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_load_balancer_policy")
	some attribute in cloud.blocks(policy, "policy_attribute")
	fact := cloud.get(attribute, "name")
	cloud.is_one_of(fact, _old)
	cloud.on(cloud.get(attribute, "value"))
	message := sprintf("%s accepts an old version: %s", [policy.name, fact.value])
}
