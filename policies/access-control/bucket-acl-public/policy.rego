# METADATA
# title: Bucket ACL lets everybody in
# description: A public ACL hands the objects of the bucket to everybody who knows or guesses its name; such names are scanned all day.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket, aws_s3_bucket_acl, "AWS::S3::Bucket", module, s3_bucket]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Remove the ACL, set object ownership to `BucketOwnerEnforced`, and publish through a CDN."}
package rearguard.access_control.bucket_acl_public

import data.rearguard.lib.buckets
import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_s3_bucket", "aws_s3_bucket_acl"]
	some bucket in cloud.resources(type)
	fact := cloud.get(bucket, "acl")
	cloud.is_one_of(fact, buckets.open_lists)
	message := sprintf("%s lets everybody in: %s", [bucket.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some acl in cloud.resources("aws_s3_bucket_acl")
	some policy in cloud.blocks(acl, "access_control_policy")
	some grant in cloud.blocks(policy, "grant")
	fact := cloud.get(grant, "grantee.uri")
	regex.match(`/(AllUsers|AuthenticatedUsers)$`, fact.value)
	message := sprintf("%s lets everybody in: the grantee is %s", [acl.name, fact.value])
}
