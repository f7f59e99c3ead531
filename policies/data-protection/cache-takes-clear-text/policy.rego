# METADATA
# title: Cache takes connections without TLS
# description: "The mode is meant for the days of a change: as long as it is on, a client that is set up wrongly sends its data readable and nobody notices."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elasticache_replication_group, "AWS::ElastiCache::ReplicationGroup", module]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `transit_encryption_mode` to `required` once all clients use TLS."}
package rearguard.data_protection.cache_takes_clear_text

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_elasticache_replication_group")
	fact := cloud.get(resource, "transit_encryption_mode")
	cloud.is_one_of(fact, {"preferred"})
	message := sprintf("%s takes connections without TLS: %s", [resource.name, cloud.says(fact)])
}
