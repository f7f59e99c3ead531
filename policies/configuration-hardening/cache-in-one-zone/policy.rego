# METADATA
# title: Nodes of the cache are in one zone
# description: When the zone fails, all nodes fail, and the load falls on the database behind the cache.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elasticache_cluster, "AWS::ElastiCache::CacheCluster"]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `az_mode = \"cross-az\"`."}
package rearguard.configuration_hardening.cache_in_one_zone

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cache in cloud.resources("aws_elasticache_cluster")
	cloud.is_above(cloud.get(cache, "num_cache_nodes"), 1)
	fact := cloud.get(cache, "az_mode")
	cloud.other_than(fact, {"cross-az"})
	message := sprintf("%s has all nodes in one zone: %s", [cache.name, cloud.says(fact)])
}
