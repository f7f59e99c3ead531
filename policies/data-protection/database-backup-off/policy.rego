# METADATA
# title: Automatic backups of the database are turned off
# description: Without automatic backups a mistake or an intruder destroys the data for good. For an instance in Terraform this is what happens when nothing is said.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_instance,
#     rds_cluster,
#   ]
#   impact: [availability]
#   aliases: [DP-08, DP-09]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `backup_retention_period` to at least 7 days.}
package rearguard.data_protection.database_backup_off

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

_types := ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some database in databases.standalone(type)
	fact := cloud.get(database, "backup_retention_period")
	_off(database, fact)
	message := sprintf("%s keeps no automatic backups: %s", [database.name, cloud.says(fact)])
}

_off(_, fact) if cloud.is_one_of(fact, {0})

# Terraform takes nothing said for 0; replicas and members of clusters are backed up elsewhere.
_off(database, fact) if {
	cloud.missing(fact)
	database.type == "aws_db_instance"
	database.format == "terraform"
	cloud.missing(cloud.get(database, "replicate_source_db"))
	cloud.missing(cloud.get(database, "snapshot_identifier"))
}
