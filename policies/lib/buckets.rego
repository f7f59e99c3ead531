# Buckets that their own access list opens to everybody. One rule says so, and it is what has to
# be mended first: rules about what else such a bucket should keep are silent until then.
package rearguard.lib.buckets

import data.rearguard.lib.cloud

# The lists with a name that let strangers in.
open_lists := {"public-read", "public-read-write", "authenticated-read", "website", "PublicRead", "PublicReadWrite", "AuthenticatedRead"}

is_open(bucket) if cloud.is_one_of(cloud.get(bucket, "acl"), open_lists)

is_open(bucket) if {
	some list in cloud.companions("aws_s3_bucket_acl", "bucket", bucket)
	cloud.is_one_of(cloud.get(list, "acl"), open_lists)
}
