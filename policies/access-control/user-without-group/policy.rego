# METADATA
# title: User belongs to no group
# description: "Rights reach a user through groups. A user outside of them has none, or has rights of its own that nobody reviews with the rest."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_iam_user, "AWS::IAM::User"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Put the user into the group of its task.}
package rearguard.access_control.user_without_group

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::IAM::User"
	groups := object.get(body, ["Properties", "Groups"], [])
	groups == []
	not _is_added(name)
	path := ["Resources", name]
	message := sprintf("%s belongs to no group", [name])
}

_is_added(name) if {
	some _, body in input.Resources
	body.Type == "AWS::IAM::UserToGroupAddition"
	some user in body.Properties.Users
	user.Ref == name
}

deny contains {"message": message, "path": user.path} if {
	some user in cloud.resources("aws_iam_user")
	user.format == "terraform"
	not cloud.companion("aws_iam_user_group_membership", "user", user)
	not _is_member(user)
	message := sprintf("%s belongs to no group", [user.name])
}

_is_member(user) if {
	some membership in cloud.resources("aws_iam_group_membership")
	_may_hold(cloud.get(membership, "users"), user)
}

_may_hold(users, _) if users.state == "unknown"

_may_hold(users, user) if {
	some name in users.value
	cloud.points_at(name, user)
}
