# METADATA
# title: Load balancer has no web firewall
# description: Requests reach the application unfiltered. A policy stops known attacks and floods before they arrive.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_backend_service, gcp_compute_backend_service, compute.backendService]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `security_policy`."}
package rearguard.configuration_hardening.google_backend_without_armor

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_compute_backend_service")
	fact := cloud.get(resource, "security_policy")
	cloud.missing(fact)
	message := sprintf("%s has no security policy: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_compute_backend_service")
