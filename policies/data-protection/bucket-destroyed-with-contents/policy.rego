# METADATA
# title: Bucket goes with all it holds
# description: A plan that replaces the bucket deletes every object in it without asking.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [google_storage_bucket]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `force_destroy = false`."}
package rearguard.data_protection.bucket_destroyed_with_contents

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_storage_bucket")
	fact := cloud.get(resource, "force_destroy")
	cloud.on(fact)
	message := sprintf("%s goes with all it holds: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_storage_bucket")
