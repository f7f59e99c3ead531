# METADATA
# title: Cache has no customer-managed key
# description: With the default key, access to the data cannot be cut off by revoking its key.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_elasticache_replication_group,
#     aws_elasticache_serverless_cache,
#     aws_memorydb_cluster,
#     "AWS::ElastiCache::ReplicationGroup",
#     "AWS::ElastiCache::ServerlessCache",
#     "AWS::MemoryDB::Cluster",
#     module,
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Name a customer-managed key.}
package rearguard.data_protection.cache_without_own_key

import data.rearguard.lib.cloud

_properties := [
	["aws_elasticache_replication_group", "kms_key_id"],
	["aws_elasticache_serverless_cache", "kms_key_id"],
	["aws_memorydb_cluster", "kms_key_arn"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}
