# METADATA
# title: Snapshot or image copy is not encrypted
# description: A copy is the moment to encrypt what was created in clear text. A copy without encryption keeps the data readable to everybody the snapshot is shared with.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_ebs_snapshot_copy, aws_ami_copy, ec2_snapshot_copy, ec2_ami_copy]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encrypted = true`.}
package rearguard.data_protection.snapshot_copy_unencrypted

import data.rearguard.lib.cloud

_properties := {
	"aws_ebs_snapshot_copy": "encrypted",
	"aws_ami_copy": "encrypted",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
