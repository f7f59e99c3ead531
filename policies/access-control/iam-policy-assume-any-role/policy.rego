# METADATA
# title: Policy allows assuming every role
# description: "`sts:AssumeRole` on `*` lets its holder become every role that trusts the account, the administrators among them."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_iam_policy,
#     aws_iam_role_policy,
#     aws_iam_user_policy,
#     aws_iam_group_policy,
#     aws_iam_role,
#     aws_iam_policy_document,
#     aws_ssoadmin_permission_set_inline_policy,
#     "AWS::IAM::Policy",
#     "AWS::IAM::ManagedPolicy",
#     "AWS::IAM::Role",
#     "AWS::IAM::User",
#     "AWS::IAM::Group",
#     "AWS::IAM::UserPolicy",
#     "AWS::IAM::RolePolicy",
#     "AWS::IAM::GroupPolicy",
#     "AWS::Serverless::Function",
#     "AWS::SSO::PermissionSet",
#     iam_managed_policy,
#     iam_policy,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the roles in `Resource`.}
package rearguard.access_control.iam_policy_assume_any_role

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	iam.is_identity(statement)
	some action in statement.actions
	lower(action.value) in {"sts:assumerole", "sts:*", "sts:assume*"}
	not iam.restricted(statement)
	some resource in iam.star(statement.resources)
	related := iam.shown(resource.path)
	message := sprintf("%s allows assuming every role", [statement.owner.name])
}
