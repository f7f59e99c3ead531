# METADATA
# title: Policy reaches every secret or key
# description: "The holder may read all secrets, use all keys or make credentials for any user: one stolen identity opens what was meant to be apart."
# custom:
#   severity: medium
#   precision: medium
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
#   countermeasure: {kind: configure, text: "Name the secrets, keys or users in `Resource`."}
package rearguard.access_control.iam_policy_reaches_every_secret

import data.rearguard.lib.iam

_actions := {
	"secretsmanager:getsecretvalue", "secretsmanager:batchgetsecretvalue", "kms:decrypt", "kms:reencryptfrom",
	"iam:createaccesskey", "iam:createloginprofile", "iam:updateloginprofile", "iam:resetservicespecificcredential",
	"sts:getfederationtoken", "ec2:getpassworddata", "redshift:getclustercredentials", "redshift-serverless:getcredentials",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	iam.is_identity(statement)
	count(iam.star(statement.resources)) > 0
	not iam.restricted(statement)
	some action in statement.actions
	lower(action.value) in _actions
	related := iam.shown(action.path)
	message := sprintf("%s allows %s on every resource", [statement.owner.name, action.value])
}
