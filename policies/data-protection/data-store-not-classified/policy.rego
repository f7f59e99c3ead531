# METADATA
# title: Data store does not say how sensitive its data are
# description: Others of this module carry a tag that says so, and reviews, backups and rules go by it. A store without one is treated like the least of them.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template, deployment-manager]
#   resources: [
#     aws_s3_bucket,
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_dynamodb_table,
#     aws_efs_file_system,
#     aws_redshift_cluster,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     azurerm_storage_account,
#     azurerm_mssql_database,
#     azurerm_postgresql_flexible_server,
#     azurerm_mysql_flexible_server,
#     azurerm_cosmosdb_account,
#     google_storage_bucket,
#     google_bigquery_dataset,
#     Microsoft.Storage/storageAccounts,
#     Microsoft.Sql/servers/databases,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#     Microsoft.DBforMySQL/flexibleServers,
#     Microsoft.DocumentDB/databaseAccounts,
#     storage.bucket,
#     bigquery.dataset,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-15]
#   controls: {cwe: [CWE-1059], nist-800-53: [RA-2, AC-16, MP-3], cis-v8: ["3.7"], samm: [O-OM-1-A]}
#   countermeasure: {kind: policy, text: "Give it the tag that the others have."}
package rearguard.data_protection.data_store_not_classified

import data.rearguard.lib.cloud

_stores := {
	"aws_s3_bucket": "tags", "aws_db_instance": "tags", "aws_rds_cluster": "tags", "aws_dynamodb_table": "tags",
	"aws_efs_file_system": "tags", "aws_redshift_cluster": "tags", "aws_docdb_cluster": "tags", "aws_neptune_cluster": "tags",
	"azurerm_storage_account": "tags", "azurerm_mssql_database": "tags", "azurerm_postgresql_flexible_server": "tags",
	"azurerm_mysql_flexible_server": "tags", "azurerm_cosmosdb_account": "tags",
	"google_storage_bucket": "labels", "google_bigquery_dataset": "labels",
}

_keys := `^(?i)(?:data[-_ ]?)?(?:classification|class|sensitivity|confidentiality)$`

deny contains {"message": message, "path": fact.path} if {
	some type, property in _stores
	some store in cloud.resources(type)
	fact := cloud.get(store, property)
	_says_nothing(fact)
	not _by_default
	others := _classified
	message := sprintf("%s has no classification, which %s has", [store.name, sort(others)[0]])
}

_says_nothing(fact) if fact.state == "absent"

_says_nothing(fact) if {
	fact.state == "known"
	tags := [key | some key, _ in fact.value; regex.match(_keys, key)]
	count(tags) == 0
}

_classified contains store.name if {
	some type, property in _stores
	some store in cloud.resources(type)
	fact := cloud.get(store, property)
	some key, _ in fact.value
	regex.match(_keys, key)
}

# Tags that the provider gives to everything.
_by_default if {
	some scalar in data.document.scalars
	scalar.path[0] == "provider"
	regex.match(_keys, scalar.key)
}
