# METADATA
# title: Bucket keeps no versions
# description: Objects that are overwritten or deleted by mistake or malice are gone.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_storage_bucket, gcp_storage_bucket, storage.bucket]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Enable `versioning`.}
package rearguard.data_protection.google_bucket_without_versioning

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_storage_bucket")
	fact := cloud.get(resource, "versioning.enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no versions: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
