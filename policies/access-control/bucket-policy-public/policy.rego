# METADATA
# title: Bucket policy lets everybody in
# description: A bucket whose policy allows `*` hands its objects to everybody who knows its name; such names are guessed and scanned all day.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_s3_bucket_policy,
#     aws_s3_bucket,
#     "AWS::S3::BucketPolicy",
#     s3_bucket,
#     module,
#     aws_s3_access_point,
#     aws_s3control_access_point_policy,
#     aws_s3control_bucket_policy,
#     aws_s3control_multi_region_access_point_policy,
#     aws_s3control_object_lambda_access_point_policy,
#     aws_s3tables_table_bucket_policy,
#     "AWS::S3::AccessPoint",
#     "AWS::S3::MultiRegionAccessPointPolicy",
#     "AWS::S3Express::BucketPolicy",
#     "AWS::S3Tables::TableBucketPolicy",
#     "AWS::S3Outposts::BucketPolicy",
#     "AWS::S3ObjectLambda::AccessPointPolicy",
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the principals, or narrow the statement with a condition on the organisation, source or endpoint."}
package rearguard.access_control.bucket_policy_public

import data.rearguard.lib.iam

_types := {
	"aws_s3_bucket_policy",
	"aws_s3_bucket",
	"AWS::S3::BucketPolicy",
	"s3_bucket",
	"aws_s3_access_point",
	"aws_s3control_access_point_policy",
	"aws_s3control_bucket_policy",
	"aws_s3control_multi_region_access_point_policy",
	"aws_s3control_object_lambda_access_point_policy",
	"aws_s3tables_table_bucket_policy",
	"AWS::S3::AccessPoint",
	"AWS::S3::MultiRegionAccessPointPolicy",
	"AWS::S3Express::BucketPolicy",
	"AWS::S3Tables::TableBucketPolicy",
	"AWS::S3Outposts::BucketPolicy",
	"AWS::S3ObjectLambda::AccessPointPolicy",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s lets everybody in: the principal is %s", [statement.owner.name, principal.value])
}
