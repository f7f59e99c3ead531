# METADATA
# title: Resource policy hands over control
# description: The principal may change who else has access, or delete the resource. That belongs to the owner; whoever takes over the principal takes the resource.
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
#     "AWS::S3::BucketPolicy",
#     "AWS::SQS::QueuePolicy",
#     "AWS::SNS::TopicPolicy",
#     "AWS::SecretsManager::ResourcePolicy",
#     "AWS::ECR::Repository",
#     s3_bucket,
#     sqs_queue,
#     sns_topic,
#     ecs_ecr,
#     module,
#   ]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave these actions to identities of the own account, or ask for the owner in a condition."}
package rearguard.access_control.resource_policy_hands_over_control

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
	"AWS::S3::BucketPolicy",
	"AWS::SQS::QueuePolicy",
	"AWS::SNS::TopicPolicy",
	"AWS::SecretsManager::ResourcePolicy",
	"AWS::ECR::Repository",
	"s3_bucket",
	"sqs_queue",
	"sns_topic",
	"ecs_ecr",
}

_actions := {
	"s3:putbucketpolicy", "s3:deletebucketpolicy", "s3:putbucketacl", "s3:putobjectacl", "s3:putencryptionconfiguration", "s3:deletebucket",
	"sns:addpermission", "sns:removepermission", "sns:settopicattributes", "sns:deletetopic",
	"sqs:addpermission", "sqs:removepermission", "sqs:setqueueattributes", "sqs:deletequeue",
	"secretsmanager:putresourcepolicy", "secretsmanager:deleteresourcepolicy", "secretsmanager:deletesecret",
	"ecr:setrepositorypolicy", "ecr:deleterepositorypolicy", "ecr:deleterepository",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in statement.principals
	principal.kind in {"AWS", "*"}
	not iam.asks_for_identity(statement)
	granted := [action | some action in statement.actions; lower(action.value) in _actions]
	count(granted) > 0
	related := [{"message": "stated here", "path": action.path} | some action in granted]
	message := sprintf("%s lets %s do %s", [statement.owner.name, principal.value, concat(", ", [action.value | some action in granted])])
}
