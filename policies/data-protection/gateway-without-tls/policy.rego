# METADATA
# title: Gateway serves without TLS
# description: What visitors send and get, passwords and cookies included, crosses the internet readable and changeable.
# related_resources: [{ref: "https://gateway-api.sigs.k8s.io/guides/tls/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [Gateway]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Add an HTTPS listener with a certificate, and keep HTTP for a redirect to it only."}
package rearguard.data_protection.gateway_without_tls

import data.rearguard.lib.kubernetes

# A listener for HTTP beside one for HTTPS is there for the redirect.
deny contains {"message": message, "path": ["spec", "listeners", index, "protocol"]} if {
	some index
	input.spec.listeners[index].protocol == "HTTP"
	not "HTTPS" in _protocols
	message := sprintf("%s serves without TLS: no listener takes HTTPS", [kubernetes.title])
}

_protocols := {listener.protocol | some listener in input.spec.listeners}

deny contains {"message": message, "path": ["spec", "servers", index, "port", "protocol"]} if {
	some index
	server := input.spec.servers[index]
	server.port.protocol == "HTTP"
	not server.tls.httpsRedirect == true
	message := sprintf("%s serves without TLS and redirects nobody to it", [kubernetes.title])
}

subject contains []
