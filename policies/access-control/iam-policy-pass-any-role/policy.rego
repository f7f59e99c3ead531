# METADATA
# title: Policy allows handing every role to a service
# description: Whoever may pass every role can start a machine or function with the most powerful one of the account and act through it.
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
#     "AWS::SSO::PermissionSet",
#     iam_managed_policy,
#     iam_policy,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the roles in `Resource`, and the service in the condition `iam:PassedToService`."}
package rearguard.access_control.iam_policy_pass_any_role

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	iam.is_identity(statement)
	some action in statement.actions
	lower(action.value) in {"iam:passrole", "iam:pass*", "iam:*"}
	not iam.restricted(statement)
	some resource in statement.resources
	regex.match(`^(\*|arn:(aws[a-z-]*|\$\{[^}]*\}):iam::(\*|[0-9]{12}|\$\{[^}]*\}):(\*|role/\*))$`, resource.value)
	related := iam.shown(resource.path)
	message := sprintf("%s allows passing every role", [statement.owner.name])
}
