# METADATA
# title: Ingress asks for client certificates and does not check them
# description: An authority for the certificates of clients is named, but requests without a valid one pass. Programs behind the Ingress may believe that somebody checked.
# related_resources: [{ref: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#client-certificate-authentication"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1190], nist-800-53: [IA-3, AC-3], cis-v8: ["6.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `auth-tls-verify-client` to on."}
package rearguard.access_control.ingress_client_unchecked

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["metadata", "annotations", name]} if {
	annotations := input.metadata.annotations
	annotations["nginx.ingress.kubernetes.io/auth-tls-secret"]
	name := "nginx.ingress.kubernetes.io/auth-tls-verify-client"
	annotations[name] in {"off", "optional_no_ca"}
	message := sprintf("%s lets clients pass unchecked: auth-tls-verify-client is %s", [kubernetes.title, annotations[name]])
}

subject contains []
