# What users, groups and roles may do on every resource, over all policies they have.
package rearguard.lib.identities

import data.rearguard.lib.cloud
import data.rearguard.lib.iam

_identities := {"aws_iam_user", "aws_iam_group", "aws_iam_role"}

# Path of an identity to the actions it may use on every resource, each as {"value",
# "path"}. Administrators are left out: they have nothing to raise.
grants[path] := actions if {
	some path in {pair.path | some pair in _pairs}
	actions := [action |
		some pair in _pairs
		pair.path == path
		some action in pair.actions
	]
	count([action | some action in actions; action.value in {"*", "*:*"}]) == 0
}

_pairs contains {"path": identity.path, "actions": statement.actions} if {
	some statement in _broad
	some identity in _holders(statement.owner)
}

# Policies whose holder the files do not show, each with what it allows on every resource.
loose[key] := {"name": statements[0].owner.name, "place": statements[0].place, "actions": actions} if {
	some key in {statement.place | some statement in _unheld}
	statements := [statement | some statement in _unheld; statement.place == key]
	actions := [action | some statement in statements; some action in statement.actions]
	count([action | some action in actions; action.value in {"*", "*:*"}]) == 0
}

_unheld := [statement |
	some statement in _broad
	iam.is_identity(statement)
	count(_holders(statement.owner)) == 0
]

_broad := [statement |
	some statement in iam.allows
	count(iam.star(statement.resources)) > 0
	not iam.restricted(statement)
]

# The identities a policy is given to: by itself, or by an attachment.
_holders(owner) := _attached(owner) | _own(owner)

_own(owner) := {identity |
	some type in _identities
	some identity in cloud.resources(type)
	_belongs(owner, identity)
}

# Inline policies name their identity; in templates they may stand inside it.
_belongs(owner, identity) if {
	owner.type in {"aws_iam_user_policy", "aws_iam_group_policy", "aws_iam_role_policy"}
	some property in ["user", "group", "role"]
	cloud.points_at(object.get(input, array.concat(owner.path, [property]), ""), identity)
}

_belongs(owner, identity) if {
	owner.type == "aws_iam_role"
	owner.property == "inline_policy"
	owner.path == identity.path
}

_belongs(owner, identity) if {
	owner.path[0] == "Resources"
	owner.path == array.slice(identity.path, 0, 2)
}

_belongs(owner, identity) if {
	owner.path[0] == "Resources"
	some property in ["Users", "Groups", "Roles"]
	some value in input.Resources[owner.path[1]].Properties[property]
	cloud.points_at(value, identity)
}

_attached(owner) := {identity |
	owner.type == "aws_iam_policy"
	some attachment in _attachments
	contains(attachment.policy, sprintf("${%s.", [owner.name]))
	some type in _identities
	some identity in cloud.resources(type)
	some value in attachment.values
	cloud.points_at(value, identity)
}

_attachments := [attachment |
	some type in ["aws_iam_policy_attachment", "aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment", "aws_iam_role_policy_attachment"]
	some resource in cloud.resources(type)
	policy := object.get(resource.value, "policy_arn", "")
	is_string(policy)
	attachment := {"policy": policy, "values": _values(resource.value)}
]

_values(value) := {single |
	some property in ["user", "group", "role"]
	single := value[property]
} | {member |
	some property in ["users", "groups", "roles"]
	is_array(value[property])
	some member in value[property]
}

# The name of the identity at a path.
name(path) := sprintf("%s.%s", [path[1], path[2]]) if path[0] == "resource"

else := path[1]
