# METADATA
# title: Data is encrypted with a key that AWS manages
# description: "The policy of a key that AWS manages cannot be changed: everybody in the account who may use the service may decrypt, no other account can, and the key cannot be taken away in an emergency."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_sns_topic,
#     aws_sqs_queue,
#     aws_ssm_parameter,
#     aws_kinesis_stream,
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_redshift_cluster,
#     aws_efs_file_system,
#     aws_ebs_volume,
#     aws_backup_vault,
#     "AWS::SNS::Topic",
#     "AWS::SQS::Queue",
#     "AWS::Kinesis::Stream",
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Redshift::Cluster",
#     "AWS::EFS::FileSystem",
#     "AWS::EC2::Volume",
#     "AWS::Backup::BackupVault",
#     sqs_queue,
#     kinesis_stream,
#     efs,
#     ec2_vol,
#     redshift,
#     rds_instance,
#     rds_cluster,
#     ssm_parameter,
#     backup_vault,
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Make a key of your own, and name it here."}
package rearguard.data_protection.key_of_aws_named

import data.rearguard.lib.aws_keys
import data.rearguard.lib.cloud

_properties := [
	["aws_sns_topic", "kms_master_key_id"],
	["aws_sqs_queue", "kms_master_key_id"],
	["aws_ssm_parameter", "key_id"],
	["aws_kinesis_stream", "kms_key_id"],
	["aws_db_instance", "kms_key_id"],
	["aws_rds_cluster", "kms_key_id"],
	["aws_docdb_cluster", "kms_key_id"],
	["aws_redshift_cluster", "kms_key_id"],
	["aws_efs_file_system", "kms_key_id"],
	["aws_ebs_volume", "kms_key_id"],
	["aws_backup_vault", "kms_key_arn"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	aws_keys.is_of_aws(fact)
	message := sprintf("%s is encrypted with %s, a key that AWS manages", [resource.name, aws_keys.alias(fact)])
}
