# METADATA
# title: Database cluster states no time for its backups
# description: "Nothing said means one day: a mistake made on Friday has no backup on Monday."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_rds_cluster,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     "AWS::RDS::DBCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_cluster,
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `backup_retention_period` to at least 7 days."}
package rearguard.data_protection.database_backup_not_stated

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"]
	some cluster in cloud.resources(type)
	fact := cloud.get(cluster, "backup_retention_period")
	_is_unsaid(fact)
	message := sprintf("%s keeps backups for a day: %s", [cluster.name, cloud.says(fact)])
}

_is_unsaid(fact) if cloud.missing(fact)

_is_unsaid(fact) if fact.assumed
