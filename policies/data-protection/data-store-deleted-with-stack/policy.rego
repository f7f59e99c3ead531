# METADATA
# title: Data is deleted with the stack or with a change
# description: "A stack that is deleted, or a change that replaces the resource, takes the data along with no copy to restore from."
# custom:
#   severity: low
#   precision: medium
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
#   countermeasure: {kind: configure, text: "Set `DeletionPolicy` and `UpdateReplacePolicy` to Retain, or to Snapshot where the resource can make one."}
package rearguard.data_protection.data_store_deleted_with_stack

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
	some policy in ["DeletionPolicy", "UpdateReplacePolicy"]
	body[policy] == "Delete"
	path := ["Resources", name, policy]
	message := sprintf("%s is deleted without a copy: %s is Delete", [name, policy])
}
