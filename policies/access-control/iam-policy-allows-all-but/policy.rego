# METADATA
# title: Policy allows everything except a list
# description: "`NotAction` or `NotResource` with `Allow` grants whatever is not named, including services and resources that do not exist yet."
# custom:
#   severity: high
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
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Allow by name with `Action` and `Resource`; keep `NotAction` for statements that deny.}
package rearguard.access_control.iam_policy_allows_all_but

import data.rearguard.lib.iam

deny contains {"message": message, "path": path} if {
	some statement in iam.allows
	iam.is_identity(statement)
	some key in ["NotAction", "not_actions", "NotResource", "not_resources"]
	count(object.get(statement.value, key, [])) > 0
	path := array.concat(statement.path, [key])
	message := sprintf("%s allows all but what %s names", [statement.owner.name, key])
}
