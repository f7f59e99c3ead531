# METADATA
# title: Disk has no key of its owner
# description: Disks are encrypted with a key of the platform; a key of one's own can be restricted and revoked.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_disk,
#     gcp_compute_disk,
#     compute.disk,
#     google_compute_region_disk,
#     gcp_compute_region_disk,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_self_link` in `disk_encryption_key`.}
package rearguard.data_protection.google_disk_without_own_key

import data.rearguard.lib.cloud

_types := {"google_compute_disk", "google_compute_region_disk"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some disk in cloud.resources(type)
	fact := cloud.get(disk, "disk_encryption_key")
	cloud.missing(fact)
	message := sprintf("%s has no key of its owner", [disk.name])
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some disk in cloud.resources(type)
	some key in cloud.blocks(disk, "disk_encryption_key")
	fact := cloud.any(key, ["kms_key_self_link", "raw_key", "rsa_encrypted_key"])
	cloud.missing(fact)
	message := sprintf("%s names no key: %s", [disk.name, cloud.says(fact)])
}
