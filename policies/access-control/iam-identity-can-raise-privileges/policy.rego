# METADATA
# title: Identity can give itself more privileges
# description: "Some harmless looking actions, alone or together, let their holder become somebody more powerful: change a policy, make a key for another user, hand a role to a new function. Whoever steals the identity uses them first."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_iam_user,
#     aws_iam_group,
#     aws_iam_role,
#     aws_iam_policy,
#     aws_iam_user_policy,
#     aws_iam_group_policy,
#     aws_iam_role_policy,
#     aws_iam_policy_document,
#     aws_ssoadmin_permission_set_inline_policy,
#     "AWS::IAM::User",
#     "AWS::IAM::Group",
#     "AWS::IAM::Role",
#     "AWS::IAM::Policy",
#     "AWS::IAM::ManagedPolicy",
#     "AWS::IAM::UserPolicy",
#     "AWS::IAM::GroupPolicy",
#     "AWS::IAM::RolePolicy",
#     "AWS::Serverless::Function",
#     "AWS::SSO::PermissionSet",
#     iam_policy,
#     iam_managed_policy,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Take the action away, or narrow its resources to identities that have no more rights than this one."}
package rearguard.access_control.iam_identity_can_raise_privileges

import data.rearguard.lib.identities

# Actions that suffice together, on any resource.
_ways := [
	["iam:CreatePolicyVersion"], ["iam:SetDefaultPolicyVersion"],
	["iam:CreateAccessKey"], ["iam:CreateLoginProfile"], ["iam:UpdateLoginProfile"], ["iam:AddUserToGroup"],
	["iam:AttachUserPolicy"], ["iam:AttachGroupPolicy"], ["iam:AttachRolePolicy"],
	["iam:PutUserPolicy"], ["iam:PutGroupPolicy"], ["iam:PutRolePolicy"],
	["iam:UpdateAssumeRolePolicy"],
	["lambda:UpdateFunctionCode"], ["glue:UpdateDevEndpoint"],
	["iam:PassRole", "ec2:RunInstances"],
	["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"],
	["iam:PassRole", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"],
	["iam:PassRole", "glue:CreateDevEndpoint"], ["iam:PassRole", "glue:CreateJob"],
	["iam:PassRole", "cloudformation:CreateStack"],
	["iam:PassRole", "datapipeline:CreatePipeline"],
	["iam:PassRole", "sagemaker:CreateNotebookInstance"],
	["iam:PassRole", "codebuild:CreateProject"],
]

deny contains {"message": message, "path": path, "related": related} if {
	some path, grants in identities.grants
	some way in _ways
	every action in way {
		_granted(grants, action)
	}
	related := [{"message": "the action is allowed here", "path": action.path} |
		some needed in way
		some action in grants
		_matches(action, needed)
	]
	message := sprintf("%s can raise its privileges with %s", [identities.name(path), concat(" and ", way)])
}

# A policy whose holder stands elsewhere; wildcards of a service are the matter of another rule.
deny contains {"message": message, "path": policy.place, "related": related} if {
	some policy in identities.loose
	granted := [action |
		some action in policy.actions
		endswith(action.value, ":*") == false
		some way in _ways
		count(way) == 1
		_matches(action, way[0])
	]
	count(granted) > 0
	related := [{"message": "the action is allowed here", "path": action.path} | some action in granted]
	message := sprintf("%s lets its holder raise privileges with %s", [policy.name, concat(", ", [action.value | some action in granted])])
}

_granted(grants, needed) if {
	some action in grants
	_matches(action, needed)
}

_matches(action, needed) if glob.match(lower(action.value), [], lower(needed))
