# METADATA
# title: Export of the log is off
# description: What should reach the archive or those who watch does not.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [
#     google_logging_project_sink,
#     google_logging_folder_sink,
#     google_logging_organization_sink,
#     google_logging_billing_account_sink,
#   ]
#   impact: [integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `disabled = false`."}
package rearguard.detection.google_log_sink_off

import data.rearguard.lib.cloud

_stated := [
	["google_logging_project_sink", "disabled"],
	["google_logging_folder_sink", "disabled"],
	["google_logging_organization_sink", "disabled"],
	["google_logging_billing_account_sink", "disabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s is off: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
