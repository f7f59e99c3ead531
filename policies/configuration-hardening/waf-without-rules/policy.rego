# METADATA
# title: Web firewall has no rules
# description: "An ACL without rules does its default action with everything, which is mostly to let it pass."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_wafv2_web_acl, "AWS::WAFv2::WebACL"]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add managed or own rules.}
package rearguard.configuration_hardening.waf_without_rules

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some acl in cloud.resources("aws_wafv2_web_acl")
	fact := cloud.get(acl, "rule")
	cloud.missing(fact)
	cloud.missing(cloud.get(acl, "rule_json"))
	message := sprintf("%s has no rules: %s", [acl.name, cloud.says(fact)])
}

subject contains acl.path if some acl in cloud.resources("aws_wafv2_web_acl")
