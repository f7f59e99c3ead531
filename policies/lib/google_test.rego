package rearguard.lib.google_test

import data.rearguard.lib.google

test_members_and_bindings_and_policies_are_grants if {
	grants := google.grants with input as {
		"resource": {
			"google_project_iam_member": {"one": [{"role": "roles/viewer", "member": "user:a"}]},
			"google_folder_iam_binding": {"many": [{"role": "roles/editor", "members": ["user:a", "user:b"]}]},
		},
		"data": {"google_iam_policy": {"p": [{"binding": [{"role": "roles/owner", "members": ["user:c"]}]}]}},
	}
	{[grant.role, grant.members] | some grant in grants} == {
		["roles/viewer", {"user:a"}],
		["roles/editor", {"user:a", "user:b"}],
		["roles/owner", {"user:c"}],
	}
}

test_bindings_of_deployments_are_grants if {
	grants := google.grants with input as {"resources": [{
		"name": "ci",
		"type": "gcp-types/cloudresourcemanager-v1:virtual.projects.iamMemberBinding",
		"properties": {"resource": "p", "role": "roles/editor", "member": "user:a"},
	}]}
		with data.catalog as {"cloud": {"google_project_iam_member": {"deployment": "cloudresourcemanager.iamMemberBinding"}}}
	grants == {{"name": "ci", "role": "roles/editor", "members": {"user:a"}, "path": ["resources", 0, "properties", "role"]}}
}
