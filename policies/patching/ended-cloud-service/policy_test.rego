package rearguard.patching.ended_cloud_service_test

import data.rearguard.patching.ended_cloud_service

_template := {"Resources": {"This": {"Type": "AWS::QLDB::Ledger"}}}

_module := {"resource": {"aws_qldb_ledger": {"this": [{}]}}}

_tasks := [{"name": "Filter", "waf_web_acl": {"name": "app"}}]

test_service_counts_from_the_day_it_ends if {
	count(ended_cloud_service.deny) == 1 with input as _template with data.context.as_of as "2025-07-31"
	count(ended_cloud_service.deny) == 1 with input as _module with data.context.as_of as "2025-07-31"
	count(ended_cloud_service.deny) == 1 with input as _tasks with data.context.as_of as "2025-09-30"
}

test_service_that_ends_later_is_no_finding if {
	count(ended_cloud_service.deny) == 0 with input as _template with data.context.as_of as "2025-07-30"
	count(ended_cloud_service.deny) == 0 with input as _module with data.context.as_of as "2025-07-30"
	count(ended_cloud_service.deny) == 0 with input as _tasks with data.context.as_of as "2025-09-29"
}
