# METADATA
# title: Role may be assumed by everybody
# description: A trust policy for `*` lets every AWS account in the world take the role and all it may do.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_role, "AWS::IAM::Role", iam_role]
#   impact: [confidentiality, integrity]
#   aliases: [AC-02]
#   controls: {cwe: [CWE-284], attack: [T1199, T1078.004], nist-800-53: [AC-3, AC-20], cis-v8: ["6.8", "15.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the accounts, roles or services that may assume the role."}
package rearguard.access_control.role_trusts_everybody

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.property in {"assume_role_policy", "AssumeRolePolicyDocument", "assume_role_policy_document"}
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s may be assumed by everybody", [statement.owner.name])
}
