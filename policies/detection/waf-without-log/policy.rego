# METADATA
# title: Web firewall keeps no log
# description: "Without a log nobody can tell what was blocked, by which rule, and what came through."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_wafv2_web_acl, aws_wafregional_web_acl, aws_waf_web_acl, "AWS::WAFv2::WebACL"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `aws_wafv2_web_acl_logging_configuration` for the ACL.}
package rearguard.detection.waf_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": acl.path} if {
	some acl in cloud.resources("aws_wafv2_web_acl")
	not cloud.companion("aws_wafv2_web_acl_logging_configuration", "resource_arn", acl)
	message := sprintf("%s keeps no log", [acl.name])
}

# The older kinds say it themselves.
deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_wafregional_web_acl", "aws_waf_web_acl"]
	some acl in cloud.resources(type)
	fact := cloud.get(acl, "logging_configuration")
	cloud.missing(fact)
	message := sprintf("%s keeps no log: %s", [acl.name, cloud.says(fact)])
}
