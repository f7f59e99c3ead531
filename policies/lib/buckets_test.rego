package rearguard.lib.buckets_test

import data.rearguard.lib.buckets
import data.rearguard.lib.cloud

_bucket(given) := buckets[0] if {
	buckets := cloud.resources("aws_s3_bucket") with input as given
}

test_a_list_of_the_bucket_opens_it if {
	given := {"resource": {"aws_s3_bucket": {"b": [{"acl": "public-read"}]}}}
	buckets.is_open(_bucket(given)) with input as given
}

test_a_list_beside_the_bucket_opens_it if {
	given := {"resource": {
		"aws_s3_bucket": {"b": [{}]},
		"aws_s3_bucket_acl": {"b": [{"bucket": "${aws_s3_bucket.b.id}", "acl": "public-read"}]},
	}}
	buckets.is_open(_bucket(given)) with input as given
}

test_a_private_list_does_not if {
	given := {"resource": {
		"aws_s3_bucket": {"b": [{"acl": "private"}]},
		"aws_s3_bucket_acl": {"b": [{"bucket": "${aws_s3_bucket.b.id}", "acl": "private"}]},
	}}
	not buckets.is_open(_bucket(given)) with input as given
}
