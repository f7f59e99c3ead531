# Roles that Google Cloud definitions give on projects, folders and organisations.
package rearguard.lib.google

import data.rearguard.lib.cloud

# Every grant as {"name", "role", "members", "path"}; the path leads to the role.
grants contains {"name": name, "role": body.role, "members": members(body), "path": path} if {
	some type in {
		"google_project_iam_member", "google_project_iam_binding",
		"google_folder_iam_member", "google_folder_iam_binding",
		"google_organization_iam_member", "google_organization_iam_binding",
	}
	some label, instances in input.resource[type]
	some index, body in instances
	is_string(body.role)
	path := ["resource", type, label, index, "role"]
	name := sprintf("%s.%s", [type, label])
}

grants contains {"name": name, "role": body.role, "members": members(body), "path": path} if {
	some label, instances in input.data.google_iam_policy
	some index, policy in instances
	some number, body in policy.binding
	is_string(body.role)
	path := ["data", "google_iam_policy", label, index, "binding", number, "role"]
	name := sprintf("data.google_iam_policy.%s", [label])
}

grants contains {"name": grant.name, "role": grant.value.role, "members": members(grant.value), "path": path} if {
	some grant in cloud.resources("google_project_iam_member")
	grant.format == "deployment"
	is_string(grant.value.role)
	path := array.concat(grant.path, ["role"])
}

# Everybody a grant names, in either spelling.
members(body) := {member | some member in body.members; is_string(member)} | {body.member | is_string(body.member)}
