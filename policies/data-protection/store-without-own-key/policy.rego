# METADATA
# title: Store has no customer-managed key
# description: With the default key, access to the data cannot be cut off by revoking its key.
# custom:
#   severity: low
#   precision: low
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
#     "AWS::FSx::FileSystem",
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
	["aws_kinesis_firehose_delivery_stream", "server_side_encryption.key_arn"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}
