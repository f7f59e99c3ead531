# METADATA
# title: Cache has no automatic failover
# description: When the primary node fails, the cache stays away until somebody promotes a replica.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_elasticache_replication_group, "AWS::ElastiCache::ReplicationGroup", module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `automatic_failover_enabled = true`, with at least one replica."}
package rearguard.configuration_hardening.cache_failover_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_elasticache_replication_group")
	fact := cloud.get(resource, "automatic_failover_enabled")
	cloud.off(fact)
	message := sprintf("%s does not fail over: %s", [resource.name, cloud.says(fact)])
}
