# METADATA
# title: Load balancer takes old TLS
# description: Without a policy of its own a proxy takes TLS 1.0 and weak ciphers.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [
#     google_compute_target_https_proxy,
#     google_compute_region_target_https_proxy,
#     google_compute_target_ssl_proxy,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give it an SSL policy with TLS 1.2 and the profile `MODERN` or `RESTRICTED`."}
package rearguard.configuration_hardening.google_proxy_without_tls_policy

import data.rearguard.lib.cloud

_stated := [
	["google_compute_target_https_proxy", "ssl_policy"],
	["google_compute_region_target_https_proxy", "ssl_policy"],
	["google_compute_target_ssl_proxy", "ssl_policy"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s takes old TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
