package rearguard.data_protection.image_shared_with_account_test

import data.rearguard.data_protection.image_shared_with_account

_permission := {"resource": {"aws_ami_launch_permission": {"this": [{"account_id": "111122223333"}]}}}

_found(trusted) := found if {
	found := image_shared_with_account.deny with input as _permission with data.parameters.image_shared_with_account.trusted as trusted
}

test_a_trusted_account_is_no_finding if {
	count(_found([])) == 1
	count(_found(["111122223333"])) == 0
	count(_found(["444455556666"])) == 1
}

_task := [{"name": "image", "amazon.aws.ec2_ami": {"launch_permissions": {"user_ids": ["111122223333"]}}}]

_found_in_task(trusted) := found if {
	found := image_shared_with_account.deny with input as _task with data.parameters.image_shared_with_account.trusted as trusted
}

test_a_trusted_account_of_a_task_is_no_finding if {
	count(_found_in_task([])) == 1
	count(_found_in_task(["111122223333"])) == 0
}
