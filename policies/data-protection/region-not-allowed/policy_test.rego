package rearguard.data_protection.region_not_allowed_test

import data.rearguard.data_protection.region_not_allowed as policy

messages(key, value, allowed) := {finding.message | some finding in findings} if {
	findings := policy.deny with data.document.scalars as [{"key": key, "value": value, "path": ["x"]}] with data.parameters.region_not_allowed.allowed as allowed
}

test_another_region_is_found if {
	every key in ["region", "location", "zone", "aws_region", "replica_region", "RegionName", "locations"] {
		messages(key, "us-east-1", ["EU"]) == {"us-east-1 is in US, and only EU is allowed"}
	}
}

test_an_allowed_region_passes if {
	messages("location", "West Europe", ["EU"]) == set()
	messages("location", "West Europe", ["westeurope"]) == set()
}

test_nothing_allowed_allows_all if messages("region", "us-east-1", []) == set()

test_other_words_pass if {
	messages("name", "us-east-1", ["EU"]) == set()
	messages("location", "here", ["EU"]) == set()
}
