# METADATA
# title: Policy allows everything except a list
# description: "`NotAction` or `NotResource` with `Allow` grants whatever is not named, including services and resources that do not exist yet."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_iam_policy,
#     aws_iam_role_policy,
#     aws_iam_user_policy,
#     aws_iam_group_policy,
#     aws_iam_role,
#     aws_iam_policy_document,
#     aws_ssoadmin_permission_set_inline_policy,
#     "AWS::IAM::Policy",
#     "AWS::IAM::ManagedPolicy",
#     "AWS::IAM::Role",
#     "AWS::IAM::User",
#     "AWS::IAM::Group",
#     "AWS::IAM::UserPolicy",
#     "AWS::IAM::RolePolicy",
#     "AWS::IAM::GroupPolicy",
#     "AWS::Serverless::Function",
#     "AWS::SSO::PermissionSet",
#     iam_managed_policy,
#     iam_policy,
#     aws_sns_topic_policy,
#     aws_sns_topic,
#     aws_sqs_queue_policy,
#     aws_sqs_queue,
#     aws_s3_bucket_policy,
#     aws_secretsmanager_secret_policy,
#     aws_ecr_repository_policy,
#     "AWS::SNS::TopicPolicy",
#     "AWS::SQS::QueuePolicy",
#     "AWS::S3::BucketPolicy",
#     "AWS::SecretsManager::ResourcePolicy",
#     "AWS::ECR::Repository",
#     sns_topic,
#     sqs_queue,
#     s3_bucket,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Allow by name with `Action` and `Resource`; keep `NotAction` for statements that deny.}
package rearguard.access_control.iam_policy_allows_all_but

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	not _is_of_key(statement)
	some key in ["NotAction", "not_actions", "NotResource", "not_resources"]
	count(object.get(statement.value, key, [])) > 0
	related := iam.shown(array.concat(statement.path, [key]))
	message := sprintf("%s allows all but what %s names", [statement.owner.name, key])
}

# The owner of a key is often given all but the deletion.
_is_of_key(statement) if statement.owner.type in {"aws_kms_key", "aws_kms_key_policy", "AWS::KMS::Key", "kms_key"}
