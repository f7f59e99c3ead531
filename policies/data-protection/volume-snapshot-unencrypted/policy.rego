# METADATA
# title: Snapshot is of a volume that is not encrypted
# description: A snapshot can be copied and shared; of an unencrypted volume it is readable to whoever gets it.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ebs_snapshot]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Encrypt the volume, or copy the snapshot with encryption."}
package rearguard.data_protection.volume_snapshot_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": snapshot.path, "related": related} if {
	some snapshot in cloud.resources("aws_ebs_snapshot")
	source := cloud.get(snapshot, "volume_id")
	some volume in cloud.resources("aws_ebs_volume")
	cloud.points_at(source.value, volume)
	disk := cloud.get(volume, "encrypted")
	cloud.off(disk)
	related := [{"message": "the volume", "path": disk.path}]
	message := sprintf("%s is not encrypted, since %s is not", [snapshot.name, volume.name])
}
