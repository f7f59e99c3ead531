# METADATA
# title: Administrator policy is attached
# description: The managed policies `AdministratorAccess` and `IAMFullAccess` let their holder do everything in the account, the second one by way of new policies. A stolen key or a flaw in one program then takes the whole account.
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_iam_role_policy_attachment,
#     aws_iam_user_policy_attachment,
#     aws_iam_group_policy_attachment,
#     aws_iam_policy_attachment,
#     aws_ssoadmin_managed_policy_attachment,
#     aws_iam_role,
#     aws_iam_role_policy_attachments_exclusive,
#     "AWS::IAM::Role",
#     "AWS::IAM::User",
#     "AWS::IAM::Group",
#     "AWS::SSO::PermissionSet",
#     "AWS::Serverless::Function",
#     "AWS::Serverless::StateMachine",
#     iam_role,
#     iam_user,
#     iam_group,
#   ]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Attach a policy that names the actions and resources that are needed.}
package rearguard.access_control.iam_admin_policy_attached

import data.rearguard.lib.cloud

_properties := [
	["aws_iam_role_policy_attachment", "policy_arn"],
	["aws_iam_user_policy_attachment", "policy_arn"],
	["aws_iam_group_policy_attachment", "policy_arn"],
	["aws_iam_policy_attachment", "policy_arn"],
	["aws_ssoadmin_managed_policy_attachment", "managed_policy_arn"],
	["aws_iam_role_policy_attachments_exclusive", "policy_arns"],
	["aws_iam_role", "managed_policy_arns"],
	["aws_iam_user", "managed_policy_arns"],
	["aws_iam_group", "managed_policy_arns"],
	["aws_ssoadmin_permission_set", "managed_policy_arns"],
]

deny contains {"message": message, "path": policy.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	some policy in _texts(cloud.get(resource, property))
	regex.match(`(^|/)(AdministratorAccess|IAMFullAccess)$`, policy.value)
	message := sprintf("%s is given %s", [resource.name, policy.value])
}

# Functions of the Serverless Application Model name policies with or without their path.
deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}
	some policy in _named(body.Properties.Policies, ["Resources", name, "Properties", "Policies"])
	regex.match(`(^|/)(AdministratorAccess|IAMFullAccess)$`, policy.value)
	path := policy.path
	message := sprintf("%s is given %s", [name, policy.value])
}

_named(policies, path) := [{"value": policies, "path": path}] if is_string(policies)

else := [{"value": policy, "path": array.concat(path, [index])} |
	some index, item in policies
	policy := _text(item)
]

# The end of a name is known even where its partition is filled in later.
_texts(fact) := [{"value": fact.value, "path": fact.path}] if is_string(fact.value)

else := [{"value": text, "path": array.concat(fact.path, [index])} |
	value := fact.value[index]
	text := _text(value)
]

_text(value) := value if is_string(value)

else := value["Fn::Sub"]
