# METADATA
# title: Policy stands inside the identity
# description: "An inline policy is seen only where its identity is looked at: it has no versions, no list of who has it, and is copied rather than shared."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_iam_user_policy,
#     aws_iam_group_policy,
#     aws_iam_role_policy,
#     aws_iam_role,
#     "AWS::IAM::User",
#     "AWS::IAM::Group",
#     "AWS::IAM::Role",
#     "AWS::IAM::UserPolicy",
#     "AWS::IAM::GroupPolicy",
#     "AWS::IAM::RolePolicy",
#     iam_policy,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Write a managed policy and attach it.}
package rearguard.access_control.iam_inline_policy

import data.rearguard.lib.ansible
import data.rearguard.lib.cloud

_types := {"AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy", "AWS::IAM::RolePolicy"}

deny contains {"message": message, "path": policy.path} if {
	some type in ["aws_iam_user_policy", "aws_iam_group_policy", "aws_iam_role_policy"]
	some policy in cloud.resources(type)
	message := sprintf("%s stands inside its identity", [policy.name])
}

deny contains {"message": message, "path": policy.path} if {
	some role in cloud.resources("aws_iam_role")
	some policy in cloud.blocks(role, "inline_policy")
	message := sprintf("%s has a policy inside", [role.name])
}

deny contains {"message": message, "path": ["Resources", name]} if {
	some name, body in input.Resources
	body.Type in _types
	message := sprintf("%s stands inside its identity", [name])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role"}
	some index, policy in body.Properties.Policies
	policy.PolicyName
	path := ["Resources", name, "Properties", "Policies", index]
	message := sprintf("%s has a policy inside", [name])
}

deny contains {"message": message, "path": call.path} if {
	some call in ansible.calls
	call.module == "iam_policy"
	object.get(call.arguments, "state", "present") == "present"
	message := sprintf("the task %q puts a policy inside an identity", [ansible.name(call.task)])
}
