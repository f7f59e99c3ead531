# METADATA
# title: Redis keeps no backups
# description: Without snapshots the content is lost with its nodes or by one command.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_elasticache_cluster, aws_elasticache_replication_group, "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup", elasticache, module]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `snapshot_retention_limit` to some days.}
package rearguard.data_protection.redis_without_backup

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_elasticache_cluster", "aws_elasticache_replication_group"]
	some cache in cloud.resources(type)
	fact := cloud.get(cache, "snapshot_retention_limit")
	_none(fact)
	not cloud.is_one_of(cloud.get(cache, "engine"), {"memcached"})
	cloud.missing(cloud.get(cache, "replication_group_id"))
	not _cannot(cloud.any(cache, ["node_type", "cache_node_type"]))
	message := sprintf("%s keeps no backups: %s", [cache.name, cloud.says(fact)])
}

_none(fact) if cloud.missing(fact)

_none(fact) if cloud.is_one_of(fact, {0})

# Nodes of the oldest kind have no snapshots.
_cannot(fact) if startswith(fact.value, "cache.t1.")
