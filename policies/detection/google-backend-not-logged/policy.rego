# METADATA
# title: Load balancer logs no requests
# description: "Who asked for what is not recorded, so that an intrusion leaves no trace."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_backend_service,
#     google_compute_region_backend_service,
#     gcp_compute_backend_service,
#     compute.backendService,
#     compute.regionBackendService,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `log_config.enable = true`."}
package rearguard.detection.google_backend_not_logged

import data.rearguard.lib.cloud

_types := {
	"google_compute_backend_service",
	"google_compute_region_backend_service",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "log_config.enable")
	cloud.off(fact)
	message := sprintf("%s logs no requests: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
