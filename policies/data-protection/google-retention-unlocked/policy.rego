# METADATA
# title: Retention policy of a bucket is not locked
# description: Whoever may change the bucket may shorten the time for which logs and records have to be kept.
# related_resources: [{ref: "https://cloud.google.com/storage/docs/bucket-lock"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, deployment-manager]
#   resources: [
#     google_storage_bucket,
#     storage.bucket,
#   ]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-284], attack: [T1485], nist-800-53: [CP-9, SI-12], cis-v8: ["11.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `is_locked = true` once the period is right; it cannot be undone."}
package rearguard.data_protection.google_retention_unlocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_storage_bucket")
	some policy in cloud.blocks(resource, "retention_policy")
	fact := cloud.get(policy, "is_locked")
	cloud.off(fact)
	message := sprintf("%s may forget its retention policy: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
