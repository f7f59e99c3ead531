# METADATA
# title: Policy of a resource names nobody
# description: "A policy of a resource has to say whom it lets in. A statement without a principal is refused when it is deployed, or does nothing, so the access that was meant to be ruled is ruled elsewhere."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_s3_bucket_policy,
#     aws_sqs_queue_policy,
#     aws_sqs_queue,
#     aws_sns_topic_policy,
#     aws_sns_topic,
#     aws_kms_key,
#     aws_kms_key_policy,
#     aws_secretsmanager_secret_policy,
#     aws_ecr_repository_policy,
#     aws_efs_file_system_policy,
#     aws_glue_resource_policy,
#     aws_backup_vault_policy,
#     aws_glacier_vault,
#     aws_opensearch_domain_policy,
#     aws_elasticsearch_domain_policy,
#     aws_api_gateway_rest_api_policy,
#     aws_ses_identity_policy,
#     aws_cloudwatch_log_resource_policy,
#     aws_cloudwatch_log_destination_policy,
#     aws_cloudwatch_event_bus_policy,
#     "AWS::S3::BucketPolicy",
#     "AWS::SQS::QueuePolicy",
#     "AWS::SNS::TopicPolicy",
#     "AWS::KMS::Key",
#     "AWS::SecretsManager::ResourcePolicy",
#     "AWS::ECR::Repository",
#     "AWS::EFS::FileSystem",
#     "AWS::Backup::BackupVault",
#     s3_bucket,
#     sqs_queue,
#     sns_topic,
#     ecs_ecr,
#     kms_key,
#     secretsmanager_secret,
#     ses_identity_policy,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the principals that need the resource.}
package rearguard.access_control.resource_policy_without_principal

import data.rearguard.lib.iam

_types := {
	"aws_s3_bucket_policy", "aws_sqs_queue_policy", "aws_sqs_queue", "aws_sns_topic_policy", "aws_sns_topic", "aws_kms_key", "aws_kms_key_policy",
	"aws_secretsmanager_secret_policy", "aws_ecr_repository_policy", "aws_efs_file_system_policy", "aws_glue_resource_policy",
	"aws_backup_vault_policy", "aws_glacier_vault", "aws_opensearch_domain_policy", "aws_elasticsearch_domain_policy",
	"aws_api_gateway_rest_api_policy", "aws_ses_identity_policy", "aws_cloudwatch_log_resource_policy", "aws_cloudwatch_log_destination_policy",
	"aws_cloudwatch_event_bus_policy",
	"AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::KMS::Key", "AWS::SecretsManager::ResourcePolicy",
	"AWS::ECR::Repository", "AWS::EFS::FileSystem", "AWS::Backup::BackupVault",
	"s3_bucket", "sqs_queue", "sns_topic", "ecs_ecr", "kms_key", "secretsmanager_secret", "ses_identity_policy",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	not statement.value.Principal
	not statement.value.NotPrincipal
	related := iam.shown(statement.path)
	message := sprintf("a statement of %s names nobody", [statement.owner.name])
}
