# METADATA
# title: Bucket policy asks for no identity
# description: "Requests that are let in by their address alone carry no identity: everybody behind the same gateway is let in, and the log names nobody."
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_s3_bucket_policy, aws_s3_bucket, "AWS::S3::BucketPolicy", s3_bucket, module]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the principals, or ask for the organisation, an account or an endpoint in a condition."}
package rearguard.access_control.bucket_policy_without_identity

import data.rearguard.lib.iam

_types := {"aws_s3_bucket_policy", "aws_s3_bucket", "AWS::S3::BucketPolicy", "s3_bucket"}

# Where nothing narrows the statement at all, bucket-policy-public says so.
deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.asks_for_identity(statement)
	iam.restricted(statement)
	actions := [action.value | some action in statement.actions]
	related := iam.shown(principal.path)
	message := sprintf("%s lets callers without an identity do %s", [statement.owner.name, concat(", ", actions)])
}
