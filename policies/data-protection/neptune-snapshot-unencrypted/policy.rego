# METADATA
# title: Neptune snapshot is not encrypted
# description: The snapshot holds the whole graph. Unencrypted, it is readable to whoever it is copied to or shared with.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_neptune_cluster_snapshot]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Encrypt the cluster with `storage_encrypted = true` and take a new snapshot.}
package rearguard.data_protection.neptune_snapshot_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_neptune_cluster_snapshot")
	fact := cloud.get(resource, "storage_encrypted")
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_neptune_cluster_snapshot")
