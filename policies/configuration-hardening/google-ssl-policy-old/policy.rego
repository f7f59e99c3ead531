# METADATA
# title: Load balancer accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired; they are accepted unless a policy says otherwise.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_ssl_policy, gcp_compute_ssl_policy, compute.sslPolicy, google_compute_region_ssl_policy]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `min_tls_version = "TLS_1_2"`.}
package rearguard.configuration_hardening.google_ssl_policy_old

import data.rearguard.lib.cloud

_types := {"google_compute_ssl_policy", "google_compute_region_ssl_policy"}

_values := {"TLS_1_2", "TLS_1_3"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "min_tls_version")
	_not_allowed(fact)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
