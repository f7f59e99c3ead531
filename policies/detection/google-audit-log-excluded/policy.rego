# METADATA
# title: Audit log is thrown away
# description: What an exclusion matches is never kept. Who read which data cannot be told afterwards, by anybody.
# related_resources: [{ref: "https://cloud.google.com/logging/docs/routing/overview#exclusions"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [
#     google_logging_project_exclusion,
#     google_logging_folder_exclusion,
#     google_logging_organization_exclusion,
#     google_logging_billing_account_exclusion,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Exclude logs of applications only, or send the audit log to a bucket of its own first."}
package rearguard.detection.google_audit_log_excluded

import data.rearguard.lib.cloud

_types := {
	"google_logging_project_exclusion",
	"google_logging_folder_exclusion",
	"google_logging_organization_exclusion",
	"google_logging_billing_account_exclusion",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some exclusion in cloud.resources(type)
	fact := cloud.get(exclusion, "filter")
	fact.state == "known"
	contains(fact.value, "cloudaudit.googleapis.com")
	not _spares_it(fact)
	not cloud.on(cloud.get(exclusion, "disabled"))
	message := sprintf("%s throws the audit log away", [exclusion.name])
}

# The audit log is what this filter leaves out of the exclusion.
_spares_it(fact) if regex.match(`(?i)(-\s*logName|\bNOT\s+\(?\s*(logName|log_id)|logName\s*(!=|!~))`, fact.value)

subject contains exclusion.path if {
	some type in _types
	some exclusion in cloud.resources(type)
}
