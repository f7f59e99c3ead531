# METADATA
# title: Audit log leaves something out
# description: "Reads and writes of data are kept only where that is set, for every service."
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [
#     google_project_iam_audit_config,
#     google_folder_iam_audit_config,
#     google_organization_iam_audit_config,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `service` to `allServices` with the log types `DATA_READ` and `DATA_WRITE`."}
package rearguard.detection.google_audit_log_incomplete

import data.rearguard.lib.cloud

_types := {"google_project_iam_audit_config", "google_folder_iam_audit_config", "google_organization_iam_audit_config"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some config in cloud.resources(type)
	fact := cloud.get(config, "service")
	cloud.is_none_of(fact, {"allServices"})
	not _others(config)
	message := sprintf("%s keeps the log of one service: %s", [config.name, cloud.says(fact)])
}

# Beside a configuration for all services one for a single service adds to it.
_others(config) if {
	some other in cloud.resources(config.type)
	cloud.is_one_of(cloud.get(other, "service"), {"allServices"})
}

deny contains {"message": message, "path": config.path} if {
	some type in _types
	some config in cloud.resources(type)
	cloud.is_one_of(cloud.get(config, "service"), {"allServices"})
	kept := {kind.value |
		some log in cloud.blocks(config, "audit_log_config")
		kind := cloud.get(log, "log_type")
	}
	some wanted in ["DATA_READ", "DATA_WRITE"]
	not wanted in kept
	message := sprintf("%s leaves out %s", [config.name, wanted])
}
