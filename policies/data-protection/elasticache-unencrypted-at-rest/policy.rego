# METADATA
# title: ElastiCache replication group is not encrypted at rest
# description: Caches hold sessions, tokens and copies of records. Their disk and backups are unencrypted unless it is asked for.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elasticache_replication_group, "AWS::ElastiCache::ReplicationGroup", module]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `at_rest_encryption_enabled = true`.}
package rearguard.data_protection.elasticache_unencrypted_at_rest

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_elasticache_replication_group")
	fact := cloud.get(resource, "at_rest_encryption_enabled")
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_elasticache_replication_group")
