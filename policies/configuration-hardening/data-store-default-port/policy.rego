# METADATA
# title: Data store listens on its default port
# description: Scanners try default ports first; another port spares noise, nothing more.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_elasticache_cluster,
#     aws_elasticache_replication_group,
#     aws_docdb_cluster,
#     aws_neptune_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::ElastiCache::CacheCluster",
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::DocDB::DBCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_instance,
#     rds_cluster,
#     elasticache,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set another port, if the scans disturb."}
package rearguard.configuration_hardening.data_store_default_port

import data.rearguard.lib.cloud

_values := {3306, 5432, 1433, 1521, 6379, 11211, 27017, 8182}

deny contains {"message": message, "path": fact.path} if {
	some type in [
		"aws_db_instance",
		"aws_rds_cluster",
		"aws_elasticache_cluster",
		"aws_elasticache_replication_group",
		"aws_docdb_cluster",
		"aws_neptune_cluster",
	]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "port")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s listens on its default port: %s", [resource.name, cloud.says(fact)])
}
