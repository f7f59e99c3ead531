# METADATA
# title: Account may share images and snapshots with everybody
# description: "The block stops an image or a snapshot from becoming public by mistake, with all the data in it."
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_ec2_image_block_public_access,
#     aws_ebs_snapshot_block_public_access,
#     "AWS::EC2::SnapshotBlockPublicAccess",
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `state` to `block-new-sharing` for images and `block-all-sharing` for snapshots.}
package rearguard.access_control.public_sharing_not_blocked

import data.rearguard.lib.cloud

_values := {"unblocked"}

_types := ["aws_ec2_image_block_public_access", "aws_ebs_snapshot_block_public_access"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "state")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets images or snapshots become public: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
