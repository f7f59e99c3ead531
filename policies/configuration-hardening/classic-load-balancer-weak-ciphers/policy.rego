# METADATA
# title: Classic load balancer takes weak ciphers
# description: "RC4, DES and export ciphers are broken: what was recorded can be read."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_elb,
#     aws_load_balancer_policy,
#     aws_lb_ssl_negotiation_policy,
#     "AWS::ElasticLoadBalancing::LoadBalancer",
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Refer to `ELBSecurityPolicy-TLS-1-2-2017-01`.}
package rearguard.configuration_hardening.classic_load_balancer_weak_ciphers

import data.rearguard.lib.cloud

_weak := `^(EXP-|DES-|EDH-(RSA|DSS)-DES-|RC4-|RC2-|ADH-|KRB5-|IDEA-|SEED-|PSK-)|-RC4-|-DES-CBC|NULL`

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in [["aws_load_balancer_policy", "policy_attribute"], ["aws_lb_ssl_negotiation_policy", "attribute"]]
	some policy in cloud.resources(type)
	some attribute in cloud.blocks(policy, part)
	fact := cloud.get(attribute, "name")
	regex.match(_weak, fact.value)
	cloud.on(cloud.get(attribute, "value"))
	message := sprintf("%s takes a weak cipher: %s", [policy.name, fact.value])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::ElasticLoadBalancing::LoadBalancer"
	some index, policy in body.Properties.Policies
	some number, attribute in policy.Attributes
	regex.match(_weak, attribute.Name)
	object.get(attribute, "Value", "") in {true, "true"}
	path := ["Resources", name, "Properties", "Policies", index, "Attributes", number, "Name"]
	message := sprintf("%s takes a weak cipher: %s", [name, attribute.Name])
}
