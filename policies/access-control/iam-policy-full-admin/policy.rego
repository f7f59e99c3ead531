# METADATA
# title: Policy allows every action on every resource
# description: "Whoever holds this policy can do everything in the account: read all data, create identities, delete backups. A stolen key or a flaw in one program then takes the whole account."
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
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the actions and resources that are needed; a permissions boundary limits what is left.}
package rearguard.access_control.iam_policy_full_admin

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	iam.is_identity(statement)
	count(iam.star(statement.resources)) > 0
	not iam.restricted(statement)
	some action in iam.star(statement.actions)
	related := iam.shown(action.path)
	message := sprintf("%s allows every action on every resource", [statement.owner.name])
}

subject contains statement.path if some statement in iam.allows
