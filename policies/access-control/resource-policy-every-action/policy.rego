# METADATA
# title: Resource policy allows every action
# description: Whoever the statement names may also change the policy itself, delete the resource and hand it on. Using it needs a few actions only.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_s3_bucket_policy,
#     aws_s3_bucket,
#     aws_sqs_queue_policy,
#     aws_sqs_queue,
#     aws_sns_topic_policy,
#     aws_sns_topic,
#     aws_secretsmanager_secret_policy,
#     aws_ecr_repository_policy,
#     aws_efs_file_system_policy,
#     aws_glue_resource_policy,
#     aws_elasticsearch_domain_policy,
#     aws_opensearch_domain_policy,
#     aws_backup_vault_policy,
#     aws_ses_identity_policy,
#     aws_sesv2_email_identity_policy,
#     aws_codeartifact_domain_permissions_policy,
#     aws_codeartifact_repository_permissions_policy,
#     aws_glacier_vault,
#     aws_media_store_container_policy,
#     aws_cloudwatch_event_bus_policy,
#     aws_kinesis_resource_policy,
#     aws_msk_cluster_policy,
#     aws_s3_access_point,
#     aws_s3control_access_point_policy,
#     aws_s3control_bucket_policy,
#     aws_ecr_registry_policy,
#     aws_cloudwatch_log_destination_policy,
#     "AWS::S3::AccessPoint",
#     "AWS::CodeArtifact::Domain",
#     "AWS::CodeArtifact::Repository",
#     "AWS::Events::EventBusPolicy",
#     "AWS::Kinesis::ResourcePolicy",
#     "AWS::MSK::ClusterPolicy",
#     "AWS::ECR::RegistryPolicy",
#     ses_identity_policy,
#     secretsmanager_secret,
#     "AWS::S3::BucketPolicy",
#     "AWS::SQS::QueuePolicy",
#     "AWS::SNS::TopicPolicy",
#     "AWS::SecretsManager::ResourcePolicy",
#     "AWS::ECR::Repository",
#     "AWS::EFS::FileSystem",
#     "AWS::Backup::BackupVault",
#     s3_bucket,
#     sqs_queue,
#     sns_topic,
#     ecs_ecr,
#     module,
#     aws_vpc_endpoint,
#     aws_vpc_endpoint_policy,
#     "AWS::EC2::VPCEndpoint",
#     ec2_vpc_endpoint,
#   ]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the actions that the principals need.}
package rearguard.access_control.resource_policy_every_action

import data.rearguard.lib.iam

_types := {
	"aws_s3_bucket_policy",
	"aws_s3_bucket",
	"aws_sqs_queue_policy",
	"aws_sqs_queue",
	"aws_sns_topic_policy",
	"aws_sns_topic",
	"aws_secretsmanager_secret_policy",
	"aws_ecr_repository_policy",
	"aws_efs_file_system_policy",
	"aws_glue_resource_policy",
	"aws_elasticsearch_domain_policy",
	"aws_opensearch_domain_policy",
	"aws_backup_vault_policy",
	"aws_ses_identity_policy",
	"aws_sesv2_email_identity_policy",
	"aws_codeartifact_domain_permissions_policy",
	"aws_codeartifact_repository_permissions_policy",
	"aws_glacier_vault",
	"aws_media_store_container_policy",
	"aws_cloudwatch_event_bus_policy",
	"aws_kinesis_resource_policy",
	"aws_msk_cluster_policy",
	"aws_s3_access_point",
	"aws_s3control_access_point_policy",
	"aws_s3control_bucket_policy",
	"aws_ecr_registry_policy",
	"aws_cloudwatch_log_destination_policy",
	"AWS::S3::AccessPoint",
	"AWS::CodeArtifact::Domain",
	"AWS::CodeArtifact::Repository",
	"AWS::Events::EventBusPolicy",
	"AWS::Kinesis::ResourcePolicy",
	"AWS::MSK::ClusterPolicy",
	"AWS::ECR::RegistryPolicy",
	"ses_identity_policy",
	"secretsmanager_secret",
	"AWS::S3::BucketPolicy",
	"AWS::SQS::QueuePolicy",
	"AWS::SNS::TopicPolicy",
	"AWS::SecretsManager::ResourcePolicy",
	"AWS::ECR::Repository",
	"AWS::EFS::FileSystem",
	"AWS::Backup::BackupVault",
	"aws_vpc_endpoint",
	"aws_vpc_endpoint_policy",
	"AWS::EC2::VPCEndpoint",
	"s3_bucket",
	"sqs_queue",
	"sns_topic",
	"ecs_ecr",
	"ec2_vpc_endpoint",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	not iam.is_identity(statement)
	not _is_about_documents(statement)
	some action in statement.actions
	regex.match(`^([A-Za-z0-9-]+:)?\*$`, action.value)
	related := iam.shown(action.path)
	message := sprintf("%s allows every action: %s", [statement.owner.name, action.value])
}

# What stands below a search domain are its indexes: there the actions are those of HTTP, and
# none that changes the domain.
_is_about_documents(statement) if {
	contains(statement.owner.type, "search_domain")
	count(statement.resources) > 0
	every resource in statement.resources {
		endswith(resource.value, "/*")
	}
}
