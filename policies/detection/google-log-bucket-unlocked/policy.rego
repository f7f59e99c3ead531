# METADATA
# title: Logs are kept where they may be deleted
# description: The bucket takes exported logs and has no locked retention, so that whoever gets rights on it can remove the traces of how.
# related_resources: [{ref: "https://cloud.google.com/storage/docs/bucket-lock"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_storage_bucket, google_logging_project_bucket_config]
#   impact: [integrity]
#   aliases: [ID-02]
#   controls: {cwe: [CWE-693], attack: [T1070, "T1562.008"], nist-800-53: [AU-9, "AU-9(2)"], cis-v8: ["8.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set `retention_policy` with `is_locked = true` on the bucket."}
package rearguard.detection.google_log_bucket_unlocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some bucket in cloud.resources("google_storage_bucket")
	_takes_logs(bucket)
	fact := cloud.get(bucket, "retention_policy.is_locked")
	cloud.off(fact)
	message := sprintf("%s takes logs and is not locked: %s", [bucket.name, cloud.says(fact)])
}

_takes_logs(bucket) if {
	some level in ["project", "folder", "organization", "billing_account"]
	some _, instances in input.resource[sprintf("google_logging_%s_sink", [level])]
	some sink in instances
	_leads_to(sink.destination, bucket)
}

_leads_to(destination, bucket) if destination == sprintf("storage.googleapis.com/%s", [cloud.get(bucket, "name").value])

_leads_to(destination, bucket) if contains(destination, sprintf("${%s.", [bucket.name]))

subject contains bucket.path if {
	some bucket in cloud.resources("google_storage_bucket")
	_takes_logs(bucket)
}
