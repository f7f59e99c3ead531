# METADATA
# title: Policy of a service lets everybody in
# description: "Everybody who has an account anywhere may use the bus, the stream, the table or the log: read what is in it, or put in what others act on."
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_cloudwatch_event_bus_policy,
#     aws_cloudwatch_event_permission,
#     aws_cloudwatch_log_resource_policy,
#     aws_cloudwatch_log_destination_policy,
#     aws_dynamodb_resource_policy,
#     aws_kinesis_resource_policy,
#     aws_media_store_container_policy,
#     aws_msk_cluster_policy,
#     aws_s3vectors_vector_bucket_policy,
#     aws_schemas_registry_policy,
#     aws_ssmcontacts_policy,
#     aws_vpclattice_auth_policy,
#     aws_vpclattice_resource_policy,
#     "AWS::CloudTrail::ResourcePolicy",
#     "AWS::CodeBuild::ReportGroup",
#     "AWS::DSQL::Cluster",
#     "AWS::DynamoDB::GlobalTable",
#     "AWS::DynamoDB::Table",
#     "AWS::EventSchemas::RegistryPolicy",
#     "AWS::Events::EventBus",
#     "AWS::Events::EventBusPolicy",
#     "AWS::Kinesis::ResourcePolicy",
#     "AWS::Lambda::ResourcePolicy",
#     "AWS::Logs::Destination",
#     "AWS::Logs::ResourcePolicy",
#     "AWS::MSK::ClusterPolicy",
#     "AWS::MediaStore::Container",
#     "AWS::OSIS::Pipeline",
#     "AWS::S3Vectors::VectorBucketPolicy",
#     "AWS::SSM::ResourcePolicy",
#     "AWS::VpcLattice::AuthPolicy",
#     "AWS::VpcLattice::ResourcePolicy",
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the accounts or roles, or narrow the statement with a condition on the organisation."}
package rearguard.access_control.service_policy_public

import data.rearguard.lib.iam

_types := {
	"aws_cloudwatch_event_bus_policy",
	"aws_cloudwatch_log_resource_policy",
	"aws_cloudwatch_log_destination_policy",
	"aws_dynamodb_resource_policy",
	"aws_kinesis_resource_policy",
	"aws_media_store_container_policy",
	"aws_msk_cluster_policy",
	"aws_s3vectors_vector_bucket_policy",
	"aws_schemas_registry_policy",
	"aws_ssmcontacts_policy",
	"aws_vpclattice_auth_policy",
	"aws_vpclattice_resource_policy",
	"AWS::CloudTrail::ResourcePolicy",
	"AWS::CodeBuild::ReportGroup",
	"AWS::DSQL::Cluster",
	"AWS::DynamoDB::GlobalTable",
	"AWS::DynamoDB::Table",
	"AWS::EventSchemas::RegistryPolicy",
	"AWS::Events::EventBus",
	"AWS::Events::EventBusPolicy",
	"AWS::Kinesis::ResourcePolicy",
	"AWS::Lambda::ResourcePolicy",
	"AWS::Logs::Destination",
	"AWS::Logs::ResourcePolicy",
	"AWS::MSK::ClusterPolicy",
	"AWS::MediaStore::Container",
	"AWS::OSIS::Pipeline",
	"AWS::S3Vectors::VectorBucketPolicy",
	"AWS::SSM::ResourcePolicy",
	"AWS::VpcLattice::AuthPolicy",
	"AWS::VpcLattice::ResourcePolicy",
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

# Terraform has a resource for one permission.
deny contains {"message": message, "path": path} if {
	some name, instances in input.resource.aws_cloudwatch_event_permission
	some index, value in instances
	value.principal == "*"
	not value.condition
	path := ["resource", "aws_cloudwatch_event_permission", name, index, "principal"]
	message := sprintf("aws_cloudwatch_event_permission.%s lets everybody in: the principal is *", [name])
}
