# METADATA
# title: Volume is attached to nothing
# description: "A volume that no machine uses is paid for, backed up by nobody, and holds data that everybody forgets to destroy."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_ebs_volume, "AWS::EC2::Volume"]
#   impact: [confidentiality, availability]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8, MP-6], cis-v8: ["1.1", "3.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Attach the volume, or keep a snapshot as long as it is needed and delete the volume."}
package rearguard.decommissioning.volume_not_attached

import data.rearguard.lib.cloud

deny contains {"message": message, "path": volume.path} if {
	some volume in cloud.resources("aws_ebs_volume")
	not _is_mentioned(volume)
	message := sprintf("%s is attached to nothing", [volume.name])
}

_is_mentioned(volume) if {
	some scalar in data.document.scalars
	scalar.key in {"Ref", "VolumeId"}
	scalar.value == volume.name
}

_is_mentioned(volume) if {
	some scalar in data.document.scalars
	cloud.refers(scalar.value, volume)
}

_is_mentioned(volume) if {
	some scalar in data.document.scalars
	scalar.path[count(scalar.path) - 2] == "Fn::GetAtt"
	scalar.value == volume.name
}
