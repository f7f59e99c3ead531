# METADATA
# title: Policy of a resource lets everybody in
# description: "Every AWS account may do with the resource what the statement allows: put events on a bus, read a stream or a table, take certificates from an authority."
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_cloudwatch_event_bus_policy,
#     aws_cloudwatch_log_resource_policy,
#     aws_cloudwatch_log_destination_policy,
#     aws_kinesis_resource_policy,
#     aws_dynamodb_resource_policy,
#     aws_acmpca_policy,
#     aws_msk_cluster_policy,
#     aws_media_store_container_policy,
#     aws_networkfirewall_resource_policy,
#     aws_schemas_registry_policy,
#     aws_redshift_resource_policy,
#     aws_redshiftserverless_resource_policy,
#     aws_sagemaker_model_package_group_policy,
#     aws_vpclattice_resource_policy,
#     aws_vpclattice_auth_policy,
#     aws_organizations_resource_policy,
#     aws_cloudsearch_domain_service_access_policy,
#     aws_xray_resource_policy,
#     aws_rekognition_project_policy,
#     aws_cloudwatch_event_permission,
#     "AWS::Events::EventBusPolicy",
#     "AWS::Logs::ResourcePolicy",
#     "AWS::Kinesis::ResourcePolicy",
#     "AWS::DynamoDB::Table",
#     "AWS::MSK::ClusterPolicy",
#     "AWS::VpcLattice::AuthPolicy",
#     "AWS::VpcLattice::ResourcePolicy",
#     "AWS::SageMaker::ModelPackageGroup",
#     "AWS::EventSchemas::RegistryPolicy",
#     "AWS::Organizations::ResourcePolicy",
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the principals, or narrow the statement with a condition on the organisation, source or endpoint."}
package rearguard.access_control.resource_policy_public

import data.rearguard.lib.cloud
import data.rearguard.lib.iam

_types := {
	"aws_cloudwatch_event_bus_policy",
	"aws_cloudwatch_log_resource_policy",
	"aws_cloudwatch_log_destination_policy",
	"aws_kinesis_resource_policy",
	"aws_dynamodb_resource_policy",
	"aws_acmpca_policy",
	"aws_msk_cluster_policy",
	"aws_media_store_container_policy",
	"aws_networkfirewall_resource_policy",
	"aws_schemas_registry_policy",
	"aws_redshift_resource_policy",
	"aws_redshiftserverless_resource_policy",
	"aws_sagemaker_model_package_group_policy",
	"aws_vpclattice_resource_policy",
	"aws_vpclattice_auth_policy",
	"aws_organizations_resource_policy",
	"aws_cloudsearch_domain_service_access_policy",
	"aws_xray_resource_policy",
	"aws_rekognition_project_policy",
	"AWS::Events::EventBusPolicy",
	"AWS::Logs::ResourcePolicy",
	"AWS::Kinesis::ResourcePolicy",
	"AWS::DynamoDB::Table",
	"AWS::MSK::ClusterPolicy",
	"AWS::VpcLattice::AuthPolicy",
	"AWS::VpcLattice::ResourcePolicy",
	"AWS::SageMaker::ModelPackageGroup",
	"AWS::EventSchemas::RegistryPolicy",
	"AWS::Organizations::ResourcePolicy",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s lets everybody in: the principal is %s", [statement.owner.name, principal.value])
}

# An event bus may be opened by a resource of its own, too.
deny contains {"message": message, "path": principal.path} if {
	some permission in cloud.resources("aws_cloudwatch_event_permission")
	principal := cloud.get(permission, "principal")
	cloud.is_one_of(principal, {"*"})
	cloud.missing(cloud.get(permission, "condition"))
	message := sprintf("%s lets everybody in: the principal is *", [permission.name])
}
