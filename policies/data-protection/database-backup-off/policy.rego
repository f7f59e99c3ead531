# METADATA
# title: Automatic backups of the database are turned off
# description: "A retention of 0 days turns automatic backups off: a mistake or an intruder then destroys the data for good."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     aws_rds_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     "AWS::RDS::DBCluster",
#     module,
#   ]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `backup_retention_period` to at least 7 days.}
package rearguard.data_protection.database_backup_off

import data.rearguard.lib.cloud

_properties := {
	"aws_db_instance": "backup_retention_period",
	"aws_docdb_cluster": "backup_retention_period",
	"aws_neptune_cluster": "backup_retention_period",
	"aws_rds_cluster": "backup_retention_period",
}

_values := {0, "0"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s keeps no automatic backups: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
