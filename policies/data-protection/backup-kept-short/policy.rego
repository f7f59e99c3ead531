# METADATA
# title: Backups are kept for a few days only
# description: Extortion and mistakes are often found after weeks. By then a backup of a few days holds the damage, and nothing from before it.
# related_resources: [{ref: "https://velero.io/docs/main/api-types/schedule/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, kubernetes-object, arm-template, deployment-manager]
#   resources: [
#     azurerm_backup_policy_vm,
#     azure_rm_mysqlflexibleserver,
#     azure_rm_postgresqlflexibleserver,
#     azurerm_backup_policy_file_share,
#     azurerm_mssql_database,
#     azurerm_postgresql_flexible_server,
#     azurerm_mysql_flexible_server,
#     google_sql_database_instance,
#     aws_elasticache_replication_group,
#     aws_fsx_windows_file_system,
#     aws_fsx_lustre_file_system,
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::FSx::FileSystem",
#     Schedule,
#     azurerm_storage_account,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#     Microsoft.DBforMySQL/flexibleServers,
#     Microsoft.Storage/storageAccounts/blobServices,
#     Microsoft.Storage/storageAccounts/fileServices,
#     Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies,
#     sqladmin.instance,
#     module,
#   ]
#   impact: [availability]
#   aliases: [DP-09]
#   controls: {cwe: [CWE-693], attack: [T1490, T1486], nist-800-53: [CP-9, CP-6], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Keep backups for as long as damage may stay unseen."}
#   parameters: {days: {default: 7, description: days that backups should last}}
package rearguard.data_protection.backup_kept_short

import data.rearguard.lib.cloud

_properties := {
	"azurerm_backup_policy_vm": ["retention_daily.count"],
	"azurerm_backup_policy_file_share": ["retention_daily.count"],
	"azurerm_mssql_database": ["short_term_retention_policy.retention_days"],
	"azurerm_postgresql_flexible_server": ["backup_retention_days"],
	"azurerm_mysql_flexible_server": ["backup_retention_days"],
	"azurerm_storage_account": ["blob_properties.delete_retention_policy.days", "blob_properties.container_delete_retention_policy.days", "share_properties.retention_policy.days"],
	"azurerm_storage_account_blob_service": ["delete_retention_policy.days", "container_delete_retention_policy.days"],
	"azurerm_storage_account_file_service": ["share_delete_retention_policy.days"],
	"azurerm_mssql_database_short_term_retention": ["retention_days"],
	"google_sql_database_instance": ["settings.backup_configuration.backup_retention_settings.retained_backups"],
	"aws_elasticache_replication_group": ["snapshot_retention_limit"],
	"aws_fsx_windows_file_system": ["automatic_backup_retention_days"],
	"aws_fsx_lustre_file_system": ["automatic_backup_retention_days"],
}

deny contains {"message": message, "path": fact.path} if {
	some type, names in _properties
	some store in cloud.resources(type)
	some name in names
	fact := cloud.get(store, name)
	cloud.is_below(fact, data.parameters.backup_kept_short.days)
	cloud.is_above(fact, 0)
	message := sprintf("%s keeps backups for a few days only: %s", [store.name, cloud.says(fact)])
}

# Plans of AWS Backup have a rule of their own: backup-plan-deletes-early.

# Velero.
deny contains {"message": message, "path": ["spec", "template", "ttl"]} if {
	startswith(input.apiVersion, "velero.io/")
	ttl := input.spec.template.ttl
	hours := regex.find_all_string_submatch_n(`^([0-9]+)h`, ttl, 1)[0][1]
	to_number(hours) < _wanted_hours
	message := sprintf("schedule %s keeps backups for %s", [input.metadata.name, ttl])
}

deny contains {"message": message, "path": ["spec", "paused"]} if {
	startswith(input.apiVersion, "velero.io/")
	input.spec.paused == true
	message := sprintf("schedule %s is paused, so that no backups are made", [input.metadata.name])
}

_wanted_hours := _in_hours(data.parameters.backup_kept_short.days)

_in_hours(days) := days * 24
