# METADATA
# title: Group has no members
# description: A group that nobody is in keeps its rights for whoever is put into it next, and shows that people get theirs in another way.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_group, "AWS::IAM::Group", iam_group]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1098], nist-800-53: [AC-2, AC-6], cis-v8: ["5.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put its users into the group, or remove it."}
package rearguard.access_control.group_without_users

import data.rearguard.lib.cloud

deny contains {"message": message, "path": group.path} if {
	some group in cloud.resources("aws_iam_group")
	group.format == "terraform"
	not cloud.companion("aws_iam_group_membership", "group", group)
	not _is_joined(group)
	message := sprintf("%s has no members", [group.name])
}

# A user is put into several groups at once.
_is_joined(group) if {
	some membership in cloud.resources("aws_iam_user_group_membership")
	_may_join(cloud.get(membership, "groups"), group)
}

_may_join(groups, _) if groups.state == "unknown"

_may_join(groups, group) if {
	some name in groups.value
	cloud.points_at(name, group)
}

# A template puts users into groups at the user, or by an addition.
deny contains {"message": message, "path": ["Resources", name]} if {
	some group in cloud.resources("aws_iam_group")
	group.format == "cloudformation"
	name := group.path[1]
	count([user | some user in _added; cloud.points_at(user, group)]) == 0
	message := sprintf("%s has no members", [name])
}

_added := array.concat(
	[group |
		some _, body in input.Resources
		body.Type == "AWS::IAM::User"
		some group in body.Properties.Groups
	],
	[body.Properties.GroupName |
		some _, body in input.Resources
		body.Type == "AWS::IAM::UserToGroupAddition"
	],
)

# A task lists the members of its group.
deny contains {"message": message, "path": fact.path} if {
	some group in cloud.resources("aws_iam_group")
	group.format == "ansible"
	fact := cloud.get(group, "users")
	cloud.missing(fact)
	message := sprintf("%s has no members: %s", [group.name, cloud.says(fact)])
}
