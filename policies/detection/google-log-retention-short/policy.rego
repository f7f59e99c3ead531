# METADATA
# title: Log bucket keeps logs for a short time
# description: Intrusions are often found after weeks; by then these logs are gone. Less than the 30 days that Google keeps by itself is no accident.
# related_resources: [{ref: "https://cloud.google.com/logging/docs/buckets#custom-retention"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform]
#   resources: [
#     google_logging_project_bucket_config,
#     google_logging_folder_bucket_config,
#     google_logging_organization_bucket_config,
#     google_logging_billing_account_bucket_config,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-03]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11], cis-v8: ["8.10"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `retention_days` to 90 or more."}
#   parameters: {days: {default: 30, description: the fewest days that logs must be kept}}
package rearguard.detection.google_log_retention_short

import data.rearguard.lib.cloud

_types := {
	"google_logging_project_bucket_config",
	"google_logging_folder_bucket_config",
	"google_logging_organization_bucket_config",
	"google_logging_billing_account_bucket_config",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some bucket in cloud.resources(type)
	fact := cloud.get(bucket, "retention_days")
	cloud.is_below(fact, data.parameters.google_log_retention_short.days)
	message := sprintf("%s keeps logs for %v days", [bucket.name, fact.value])
}

subject contains bucket.path if {
	some type in _types
	some bucket in cloud.resources(type)
}
