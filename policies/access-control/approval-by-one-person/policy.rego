# METADATA
# title: One approval is enough to merge
# description: Two people have to fail before a bad change gets in, and one stolen account is not enough.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_codecommit_approval_rule_template]
#   impact: [integrity]
#   controls: {cwe: [CWE-284], attack: [T1195.002], nist-800-53: [AC-5, CM-3(2)], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for two approvals or more in `NumberOfApprovalsNeeded`."}
package rearguard.access_control.approval_by_one_person

import data.rearguard.lib.cloud

deny contains {"message": message, "path": content.path} if {
	some template in cloud.resources("aws_codecommit_approval_rule_template")
	content := cloud.get(template, "content")
	some statement in template.value.content__json.Statements
	statement.NumberOfApprovalsNeeded < 2
	message := sprintf("%s asks for %v approvals", [template.name, statement.NumberOfApprovalsNeeded])
}
