# METADATA
# title: Store has no customer-managed key
# description: With the default key, access to the data cannot be cut off by revoking its key, and no other account can be kept out or let in.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_fsx_windows_file_system,
#     aws_fsx_ontap_file_system,
#     aws_fsx_openzfs_file_system,
#     aws_redshift_snapshot_copy_grant,
#     aws_s3_object_copy,
#     aws_timestreamwrite_database,
#     aws_dynamodb_table_replica,
#     aws_kinesis_firehose_delivery_stream,
#     aws_fsx_lustre_file_system,
#     aws_ebs_snapshot_copy,
#     aws_ami_copy,
#     aws_db_snapshot_copy,
#     aws_db_instance_automated_backups_replication,
#     aws_rds_cluster_activity_stream,
#     aws_cloudtrail_event_data_store,
#     aws_docdbelastic_cluster,
#     aws_neptunegraph_graph,
#     aws_qldb_ledger,
#     aws_storagegateway_nfs_file_share,
#     aws_storagegateway_smb_file_share,
#     aws_keyspaces_table,
#     "AWS::FSx::FileSystem",
#     "AWS::CloudTrail::EventDataStore",
#     "AWS::DocDBElastic::Cluster",
#     "AWS::QLDB::Ledger",
#     "AWS::Cassandra::Table",
#     "AWS::Timestream::Database",
#     "AWS::KinesisFirehose::DeliveryStream",
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Name a customer-managed key.}
package rearguard.data_protection.store_without_own_key

import data.rearguard.lib.cloud

_properties := [
	["aws_fsx_windows_file_system", "kms_key_id"],
	["aws_fsx_ontap_file_system", "kms_key_id"],
	["aws_fsx_openzfs_file_system", "kms_key_id"],
	["aws_redshift_snapshot_copy_grant", "kms_key_id"],
	["aws_s3_object_copy", "kms_key_id"],
	["aws_timestreamwrite_database", "kms_key_id"],
	["aws_dynamodb_table_replica", "kms_key_arn"],
	["aws_fsx_lustre_file_system", "kms_key_id"],
	["aws_ebs_snapshot_copy", "kms_key_id"],
	["aws_ami_copy", "kms_key_id"],
	["aws_db_snapshot_copy", "kms_key_id"],
	["aws_db_instance_automated_backups_replication", "kms_key_id"],
	["aws_rds_cluster_activity_stream", "kms_key_id"],
	["aws_cloudtrail_event_data_store", "kms_key_id"],
	["aws_docdbelastic_cluster", "kms_key_id"],
	["aws_neptunegraph_graph", "kms_key_identifier"],
	["aws_qldb_ledger", "kms_key"],
	["aws_storagegateway_nfs_file_share", "kms_key_arn"],
	["aws_storagegateway_smb_file_share", "kms_key_arn"],
	["aws_kinesis_firehose_delivery_stream", "server_side_encryption.key_arn"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	not _takes_no_key(resource)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

# A table names its key in a block that says whose it is.
deny contains {"message": message, "path": fact.path} if {
	some table in cloud.resources("aws_keyspaces_table")
	fact := cloud.get(table, "encryption_specification.type")
	cloud.other_than(fact, {"CUSTOMER_MANAGED_KMS_KEY"})
	message := sprintf("%s has no key of its own: %s", [table.name, cloud.says(fact)])
}

# Scratch systems are made for days, and always have the key of the service.
_takes_no_key(resource) if {
	startswith(cloud.get(resource, "deployment_type").value, "SCRATCH")
}
