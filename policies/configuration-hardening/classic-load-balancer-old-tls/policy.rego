# METADATA
# title: Classic load balancer accepts old TLS versions
# description: SSL 2, SSL 3, TLS 1.0 and 1.1 have known weaknesses and are retired.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: ["AWS::ElasticLoadBalancing::LoadBalancer", aws_load_balancer_policy, aws_lb_ssl_negotiation_policy]
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

# Policies of the service that allow TLS 1.0.
_old_policies := {
	"ELBSecurityPolicy-2011-08", "ELBSecurityPolicy-2014-01", "ELBSecurityPolicy-2014-10", "ELBSecurityPolicy-2015-02",
	"ELBSecurityPolicy-2015-03", "ELBSecurityPolicy-2015-05", "ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS-1-1-2017-01",
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::ElasticLoadBalancing::LoadBalancer"
	some index, policy in body.Properties.Policies
	some number, attribute in policy.Attributes
	attribute.Name == "Reference-Security-Policy"
	attribute.Value in _old_policies
	path := ["Resources", name, "Properties", "Policies", index, "Attributes", number, "Value"]
	message := sprintf("%s accepts an old version: %s", [name, attribute.Value])
}

_places := [["aws_load_balancer_policy", "policy_attribute"], ["aws_lb_ssl_negotiation_policy", "attribute"]]

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in _places
	some policy in cloud.resources(type)
	some attribute in cloud.blocks(policy, part)
	fact := cloud.get(attribute, "name")
	cloud.is_one_of(fact, _old)
	cloud.on(cloud.get(attribute, "value"))
	message := sprintf("%s accepts an old version: %s", [policy.name, fact.value])
}

deny contains {"message": message, "path": fact.path} if {
	some [type, part] in _places
	some policy in cloud.resources(type)
	some attribute in cloud.blocks(policy, part)
	cloud.is_one_of(cloud.get(attribute, "name"), {"Reference-Security-Policy"})
	fact := cloud.get(attribute, "value")
	cloud.is_one_of(fact, _old_policies)
	message := sprintf("%s accepts an old version: %s", [policy.name, fact.value])
}
