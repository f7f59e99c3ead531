# METADATA
# title: Load balancer accepts weak ciphers
# description: "The compatible profile takes ciphers without forward secrecy, for clients of ten years ago. It is the default."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_compute_ssl_policy, gcp_compute_ssl_policy, compute.sslPolicy, google_compute_region_ssl_policy]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `profile` to `MODERN` or `RESTRICTED`."}
package rearguard.configuration_hardening.google_ssl_profile_weak

import data.rearguard.lib.cloud

_types := {"google_compute_ssl_policy", "google_compute_region_ssl_policy"}

_values := {"MODERN", "RESTRICTED", "CUSTOM", "FIPS_202205"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "profile")
	cloud.other_than(fact, _values)
	message := sprintf("%s accepts weak ciphers: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
