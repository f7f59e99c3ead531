# METADATA
# title: Load balancer serves unencrypted HTTP
# description: "Everything between visitors and the load balancer, logins included, can be read and changed on the way."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, deployment-manager]
#   resources: [google_compute_target_http_proxy, google_compute_region_target_http_proxy, compute.targetHttpProxy]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use `google_compute_target_https_proxy`, and let the map for HTTP redirect with `https_redirect`."}
package rearguard.data_protection.google_load_balancer_http

import data.rearguard.lib.cloud

_types := {
	"google_compute_target_http_proxy": "google_compute_url_map",
	"google_compute_region_target_http_proxy": "google_compute_region_url_map",
}

deny contains {"message": message, "path": proxy.path} if {
	some type, map_type in _types
	some proxy in cloud.resources(type)
	fact := cloud.get(proxy, "url_map")
	maps := [map | some map in cloud.resources(map_type); cloud.refers(fact.value, map)]
	count(maps) > 0
	redirecting := [map | some map in maps; _redirects(map)]
	count(redirecting) == 0
	message := sprintf("%s serves unencrypted HTTP", [proxy.name])
}

_redirects(map) if cloud.on(cloud.get(map, "default_url_redirect.https_redirect"))

_redirects(map) if {
	fact := cloud.get(map, "default_url_redirect.https_redirect")
	fact.state == "unknown"
}
