# METADATA
# title: Sharing of snapshots with everybody is allowed
# description: One wrong permission publishes a copy of a whole disk; the block of the account makes that impossible.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_ebs_snapshot_block_public_access, "AWS::EC2::SnapshotBlockPublicAccess"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1537], nist-800-53: [AC-3, AC-4], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `state = \"block-all-sharing\"`."}
package rearguard.data_protection.snapshot_sharing_not_blocked

import data.rearguard.lib.cloud

_values := {"unblocked"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ebs_snapshot_block_public_access")
	fact := cloud.get(resource, "state")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets snapshots be shared with everybody: %s", [resource.name, cloud.says(fact)])
}
