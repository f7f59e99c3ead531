# METADATA
# title: Boot disk has no key of its owner
# description: Disks are encrypted in any case; with a key of your own you decide when the data can no longer be read.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_compute_instance, compute.instance]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `boot_disk.kms_key_self_link`."}
package rearguard.data_protection.google_boot_disk_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_instance")
	fact := cloud.any(resource, ["boot_disk.kms_key_self_link", "boot_disk.disk_encryption_key_raw"])
	cloud.missing(fact)
	message := sprintf("%s has no own key for its boot disk: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_instance")
