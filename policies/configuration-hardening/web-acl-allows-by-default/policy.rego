# METADATA
# title: Web firewall lets pass what no rule names
# description: A firewall that allows by default stops only the attacks somebody wrote a rule for.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_wafv2_web_acl,
#     aws_waf_web_acl,
#     aws_wafregional_web_acl,
#     "AWS::WAFv2::WebACL",
#     "AWS::WAF::WebACL",
#     "AWS::WAFRegional::WebACL",
#   ]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Block by default and allow what the application serves.}
package rearguard.configuration_hardening.web_acl_allows_by_default

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some acl in cloud.resources("aws_wafv2_web_acl")
	some [key, block, allow] in [["default_action", 0, "allow"], ["DefaultAction", "Allow", ""]]
	said := acl.value[key][block]
	path := array.concat(acl.path, [key, block])
	_allows(said, allow)
	message := sprintf("%s allows what no rule names", [acl.name])
}

_allows(_, allow) if allow == ""

_allows(said, allow) if said[allow]

deny contains {"message": message, "path": path} if {
	some type in ["aws_waf_web_acl", "aws_wafregional_web_acl"]
	some index, instances in input.resource[type]
	some number, acl in instances
	some place, action in acl.default_action
	action.type == "ALLOW"
	path := ["resource", type, index, number, "default_action", place, "type"]
	message := sprintf("%s.%s allows what no rule names", [type, index])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::WAF::WebACL", "AWS::WAFRegional::WebACL"}
	body.Properties.DefaultAction.Type == "ALLOW"
	path := ["Resources", name, "Properties", "DefaultAction", "Type"]
	message := sprintf("%s allows what no rule names", [name])
}
