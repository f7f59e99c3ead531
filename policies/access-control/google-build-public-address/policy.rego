# METADATA
# title: Workers of builds have public addresses
# description: Builds hold source, keys and the right to deploy; their machines need no address that the internet reaches.
# related_resources: [{ref: "https://cloud.google.com/build/docs/private-pools/private-pools-overview"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_cloudbuild_worker_pool]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `no_external_ip = true` and let the workers out through a network address translation."}
package rearguard.access_control.google_build_public_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_cloudbuild_worker_pool")
	fact := cloud.get(resource, "worker_config.no_external_ip")
	cloud.off(fact)
	message := sprintf("%s gives its workers public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_cloudbuild_worker_pool")
