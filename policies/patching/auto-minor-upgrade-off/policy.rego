# METADATA
# title: Automatic minor upgrades are turned off
# description: Minor versions carry security corrections. With upgrades off they wait until somebody remembers.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster_instance,
#     aws_neptune_cluster_instance,
#     aws_dms_replication_instance,
#     aws_mq_broker,
#     aws_memorydb_cluster,
#     aws_elasticache_cluster,
#     aws_elasticache_replication_group,
#     aws_redshift_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::Neptune::DBInstance",
#     "AWS::DMS::ReplicationInstance",
#     "AWS::AmazonMQ::Broker",
#     "AWS::MemoryDB::Cluster",
#     "AWS::ElastiCache::CacheCluster",
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::Redshift::Cluster",
#     module,
#     rds_instance,
#     redshift,
#     mq_broker,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Set `auto_minor_version_upgrade = true` (`allow_version_upgrade` for Redshift).}
package rearguard.patching.auto_minor_upgrade_off

import data.rearguard.lib.cloud

_properties := {
	"aws_db_instance": "auto_minor_version_upgrade",
	"aws_rds_cluster_instance": "auto_minor_version_upgrade",
	"aws_neptune_cluster_instance": "auto_minor_version_upgrade",
	"aws_dms_replication_instance": "auto_minor_version_upgrade",
	"aws_mq_broker": "auto_minor_version_upgrade",
	"aws_memorydb_cluster": "auto_minor_version_upgrade",
	"aws_elasticache_cluster": "auto_minor_version_upgrade",
	"aws_elasticache_replication_group": "auto_minor_version_upgrade",
	"aws_redshift_cluster": "allow_version_upgrade",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s does not take minor upgrades: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
