# METADATA
# title: MemoryDB cluster keeps no snapshots
# description: Without snapshots the content is lost by one command, and by a failure of the region.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_memorydb_cluster, "AWS::MemoryDB::Cluster", module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `snapshot_retention_limit` to at least 7."}
package rearguard.data_protection.memorydb_without_backup

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_memorydb_cluster")
	fact := cloud.get(resource, "snapshot_retention_limit")
	_none(fact)
	message := sprintf("%s keeps no snapshots: %s", [resource.name, cloud.says(fact)])
}

_none(fact) if cloud.missing(fact)

_none(fact) if cloud.is_one_of(fact, {0})
