# METADATA
# title: Load balancer talks to its backends in clear text
# description: Between the load balancer and the machines everything can be read and changed.
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
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `protocol` to `HTTPS`."}
package rearguard.data_protection.google_backend_http

import data.rearguard.lib.cloud

_types := {
	"google_compute_backend_service",
	"google_compute_region_backend_service",
}

_values := {"HTTP"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "protocol")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s talks to its backends in clear text: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
