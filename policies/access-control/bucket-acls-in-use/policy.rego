# METADATA
# title: Bucket takes ACLs
# description: ACLs give access object by object, where no policy shows it. With `BucketOwnerEnforced` they have no effect, and one policy says who may do what.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket_ownership_controls, aws_s3_bucket, module, s3_bucket, "AWS::S3::Bucket"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set the ownership of objects to `BucketOwnerEnforced`."}
package rearguard.access_control.bucket_acls_in_use

import data.rearguard.lib.cloud

_values := {"ObjectWriter", "BucketOwnerPreferred"}

_properties := [
	["aws_s3_bucket_ownership_controls", "rule.object_ownership"],
	["aws_s3_bucket", "object_ownership"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes ACLs: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("aws_s3_bucket")
	some rule in cloud.blocks(bucket, "ownership")
	fact := cloud.get(rule, "object_ownership")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes ACLs: %s", [bucket.name, cloud.says(fact)])
}
