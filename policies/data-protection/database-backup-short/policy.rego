# METADATA
# title: Database keeps backups for a few days only
# description: A few days are over before a mistake made on Friday is noticed on Monday.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     aws_db_instance,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_cluster,
#     rds_instance,
#   ]
#   impact: [availability]
#   aliases: [DP-08, DP-09]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `backup_retention_period` to at least 7 days.}
#   parameters: {days: {default: 7, description: days that backups should last}}
package rearguard.data_protection.database_backup_short

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster", "aws_db_instance"]
	some database in databases.standalone(type)
	fact := cloud.get(database, "backup_retention_period")
	cloud.is_below(fact, data.parameters.database_backup_short.days)
	not cloud.is_one_of(fact, {0})
	not fact.assumed
	message := sprintf("%s keeps backups for a few days only: %s", [database.name, cloud.says(fact)])
}
