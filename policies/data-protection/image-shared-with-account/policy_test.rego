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
