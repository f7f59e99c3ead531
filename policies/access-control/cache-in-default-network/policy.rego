# METADATA
# title: Cache is in the default network
# description: Without a subnet group the cache lands in the default network, whose subnets are all public.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_elasticache_cluster,
#     aws_elasticache_replication_group,
#     aws_memorydb_cluster,
#     aws_dax_cluster,
#     "AWS::ElastiCache::CacheCluster",
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::MemoryDB::Cluster",
#     "AWS::DAX::Cluster",
#     module,
#     elasticache,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name a group of private subnets.}
package rearguard.access_control.cache_in_default_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_elasticache_cluster", "aws_elasticache_replication_group", "aws_memorydb_cluster", "aws_dax_cluster"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "subnet_group_name")
	_is_default(fact)
	cloud.missing(cloud.get(resource, "replication_group_id"))
	message := sprintf("%s is in the default network: %s", [resource.name, cloud.says(fact)])
}

_is_default(fact) if cloud.missing(fact)

_is_default(fact) if cloud.is_one_of(fact, {"default"})
