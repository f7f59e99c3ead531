# METADATA
# title: Template does not say what becomes of the data
# description: "Without a policy most stores are deleted with their stack, and with every change that replaces them."
# custom:
#   severity: info
#   precision: low
#   kinds: [cloudformation]
#   resources: [
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     "AWS::DynamoDB::Table",
#     "AWS::DynamoDB::GlobalTable",
#     "AWS::EFS::FileSystem",
#     "AWS::FSx::FileSystem",
#     "AWS::Redshift::Cluster",
#     "AWS::KMS::Key",
#     "AWS::OpenSearchService::Domain",
#     "AWS::Elasticsearch::Domain",
#     "AWS::Cognito::UserPool",
#     "AWS::Backup::BackupVault",
#     "AWS::QLDB::Ledger",
#     "AWS::Timestream::Database",
#     "AWS::Cassandra::Table",
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-1188], attack: [T1485], nist-800-53: [CP-9, CM-7], cis-v8: ["11.2"], samm: [O-OM-1-B]}
#   countermeasure: {kind: configure, text: Set `DeletionPolicy` and `UpdateReplacePolicy`.}
package rearguard.data_protection.data_store_without_deletion_policy

_stores := {
	"AWS::RDS::DBInstance",
	"AWS::RDS::DBCluster",
	"AWS::DocDB::DBCluster",
	"AWS::Neptune::DBCluster",
	"AWS::DynamoDB::Table",
	"AWS::DynamoDB::GlobalTable",
	"AWS::EFS::FileSystem",
	"AWS::FSx::FileSystem",
	"AWS::Redshift::Cluster",
	"AWS::KMS::Key",
	"AWS::OpenSearchService::Domain",
	"AWS::Elasticsearch::Domain",
	"AWS::Cognito::UserPool",
	"AWS::Backup::BackupVault",
	"AWS::QLDB::Ledger",
	"AWS::Timestream::Database",
	"AWS::Cassandra::Table",
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type in _stores
	missing := [policy | some policy in ["DeletionPolicy", "UpdateReplacePolicy"]; not body[policy]]
	count(missing) > 0
	path := ["Resources", name]
	message := sprintf("%s does not say what becomes of its data: %s not set", [name, concat(" and ", missing)])
}
