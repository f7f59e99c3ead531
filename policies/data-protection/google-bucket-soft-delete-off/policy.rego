# METADATA
# title: Bucket gives nothing back
# description: What is deleted or overwritten by mistake, or by an intruder, is gone at once.
# custom:
#   severity: medium
#   kinds: [terraform, deployment-manager]
#   resources: [google_storage_bucket, storage.bucket]
#   impact: [availability, integrity]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Keep deleted objects for seven days or more."}
package rearguard.data_protection.google_bucket_soft_delete_off

import data.rearguard.lib.cloud

_stated := [
	["google_storage_bucket", "soft_delete_policy", "retention_duration_seconds", [0]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s gives nothing back: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
