# METADATA
# title: Policy is attached to a user
# description: Rights given to single users are overlooked when people change teams. Given to groups or roles they follow the task.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_iam_user_policy,
#     aws_iam_user_policy_attachment,
#     aws_iam_policy_attachment,
#     "AWS::IAM::Policy",
#     "AWS::IAM::ManagedPolicy",
#     "AWS::IAM::User",
#     "AWS::IAM::UserPolicy",
#     iam_policy,
#     iam_user,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Attach the policy to a group or a role and put the user into it.}
package rearguard.access_control.iam_policy_on_user

import data.rearguard.lib.ansible
import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_iam_user_policy", "aws_iam_user_policy_attachment"]
	some policy in cloud.resources(type)
	fact := cloud.get(policy, "user")
	message := sprintf("%s gives rights to a user", [policy.name])
}

deny contains {"message": message, "path": path} if {
	some place in _lists
	is_array(place.users)
	count(place.users) > 0
	path := place.path
	message := sprintf("%s gives rights to a user", [place.name])
}

_lists contains {"name": policy.name, "users": fact.value, "path": fact.path} if {
	some policy in cloud.resources("aws_iam_policy_attachment")
	fact := cloud.get(policy, "users")
}

_lists contains {"name": name, "users": body.Properties.Users, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"}
	path := ["Resources", name, "Properties", "Users"]
}

_lists contains {"name": name, "users": body.Properties.Policies, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::IAM::User"
	path := ["Resources", name, "Properties", "Policies"]
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::IAM::UserPolicy"
	path := ["Resources", name, "Properties", "UserName"]
	message := sprintf("%s gives rights to a user", [name])
}

# Tasks of Ansible say whom a policy is for.
deny contains {"message": message, "path": path} if {
	is_array(input) # only for speed
	some call in ansible.calls
	call.module == "iam_policy"
	call.arguments.iam_type == "user"
	_stays(call)
	path := array.concat(call.path, ["iam_type"])
	message := sprintf("the task %q gives rights to a user", [ansible.name(call.task)])
}

_stays(call) if not call.arguments.state

_stays(call) if call.arguments.state == "present"

_lists contains {"name": user.name, "users": fact.value, "path": fact.path} if {
	some user in cloud.resources("aws_iam_user")
	fact := cloud.get(user, "managed_policy_arns")
}
