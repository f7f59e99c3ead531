# METADATA
# title: Policy of a bus, table or log lets everybody in
# description: "Everybody who has an account anywhere may use the bus, the stream, the table or the log: read what is in it, or put in what others act on."
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_s3vectors_vector_bucket_policy,
#     aws_ssmcontacts_policy,
#     "AWS::CloudTrail::ResourcePolicy",
#     "AWS::CodeBuild::ReportGroup",
#     "AWS::DSQL::Cluster",
#     "AWS::DynamoDB::GlobalTable",
#     "AWS::Events::EventBus",
#     "AWS::Events::EventBusPolicy",
#     "AWS::Lambda::ResourcePolicy",
#     "AWS::Logs::Destination",
#     "AWS::MediaStore::Container",
#     "AWS::OSIS::Pipeline",
#     "AWS::S3Vectors::VectorBucketPolicy",
#     "AWS::SSM::ResourcePolicy",
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the accounts or roles, or narrow the statement with a condition on the organisation."}
package rearguard.access_control.service_policy_public

import data.rearguard.lib.iam

_types := {
	"aws_s3vectors_vector_bucket_policy",
	"aws_ssmcontacts_policy",
	"AWS::CloudTrail::ResourcePolicy",
	"AWS::CodeBuild::ReportGroup",
	"AWS::DSQL::Cluster",
	"AWS::DynamoDB::GlobalTable",
	"AWS::Events::EventBus",
	"AWS::Lambda::ResourcePolicy",
	"AWS::Logs::Destination",
	"AWS::MediaStore::Container",
	"AWS::OSIS::Pipeline",
	"AWS::S3Vectors::VectorBucketPolicy",
	"AWS::SSM::ResourcePolicy",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s lets everybody in: the principal is %s", [statement.owner.name, principal.value])
}

# A policy of an event bus may be said without a statement.
deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::Events::EventBusPolicy"
	body.Properties.Principal == "*"
	not body.Properties.Condition
	path := ["Resources", name, "Properties", "Principal"]
	message := sprintf("%s lets everybody in: the principal is *", [name])
}
