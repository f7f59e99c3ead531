# METADATA
# title: Ingress does not check the certificate of its backend
# description: The connection to the backend is encrypted, but to whom nobody checks.
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set proxy-ssl-verify to on and name the authority in proxy-ssl-secret.}
package rearguard.data_protection.ingress_backend_unchecked

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["metadata", "annotations", key]} if {
	some key, value in input.metadata.annotations
	key == "nginx.ingress.kubernetes.io/proxy-ssl-verify"
	sprintf("%v", [value]) in {"off", "false"}
	message := sprintf("%s does not check the certificate of its backend", [kubernetes.title])
}

# The server that is asked about each request decides who may come in.
deny contains {"message": message, "path": ["metadata", "annotations", key]} if {
	some key, value in input.metadata.annotations
	key in {"nginx.ingress.kubernetes.io/auth-url", "nginx.ingress.kubernetes.io/auth-signin"}
	regex.match(`^http://[^/]*\.[^/]*\.[^/]*`, value)
	not regex.match(`^http://[^/]*\.(?:svc|local|internal)(?:[.:/]|$)`, value)
	message := sprintf("%s asks %s without encryption who may come in", [kubernetes.title, value])
}

subject contains []
