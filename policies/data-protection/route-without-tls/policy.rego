# METADATA
# title: Route serves without TLS
# description: What visitors send and get, passwords and cookies included, crosses the network readable and changeable.
# related_resources: [{ref: "https://docs.openshift.com/container-platform/latest/networking/routes/secured-routes.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [Route, IngressRoute, HTTPProxy]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Give the route a certificate, and redirect plain requests."}
package rearguard.data_protection.route_without_tls

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "tls"]} if {
	_is_open_route
	not input.spec.tls
	message := sprintf("%s serves without TLS", [kubernetes.title])
}

_is_open_route if input.kind == "Route"

# Traefik answers on the entry point called `web` in plain HTTP.
_is_open_route if {
	input.kind == "IngressRoute"
	every point in kubernetes.texts(input.spec, "entryPoints") {
		point in {"web", "http"}
	}
	count(kubernetes.texts(input.spec, "entryPoints")) > 0
	not _redirects
}

_redirects if {
	some route in input.spec.routes
	some middleware in route.middlewares
	regex.match(`(?i)redirect|https`, middleware.name)
}

deny contains {"message": message, "path": ["spec", "virtualhost", "tls"]} if {
	input.kind == "HTTPProxy"
	is_object(input.spec.virtualhost)
	not input.spec.virtualhost.tls
	message := sprintf("%s serves without TLS", [kubernetes.title])
}

deny contains {"message": message, "path": ["spec", "tls", "insecureEdgeTerminationPolicy"]} if {
	input.kind == "Route"
	input.spec.tls.insecureEdgeTerminationPolicy == "Allow"
	message := sprintf("%s serves plain HTTP beside TLS", [kubernetes.title])
}
