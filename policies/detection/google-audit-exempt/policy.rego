# METADATA
# title: Somebody is left out of the audit log
# description: What an exempted member does leaves no trace. Whoever takes over that member works unseen.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [google_project_iam_audit_config, google_folder_iam_audit_config, google_organization_iam_audit_config]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Remove `exempted_members`.}
package rearguard.detection.google_audit_exempt

import data.rearguard.lib.cloud

deny contains {"message": message, "path": member.path} if {
	some type in ["google_project_iam_audit_config", "google_folder_iam_audit_config", "google_organization_iam_audit_config"]
	some config in cloud.resources(type)
	some log in cloud.blocks(config, "audit_log_config")
	some member in cloud.texts(cloud.get(log, "exempted_members"))
	message := sprintf("%s leaves %s out of the audit log", [config.name, member.value])
}
