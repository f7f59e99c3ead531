# METADATA
# title: Ingress serves without TLS
# description: What visitors send and get, passwords and cookies included, crosses the internet readable and changeable.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Add the host to `spec.tls` with a secret that holds its certificate.}
package rearguard.data_protection.ingress_without_tls

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "tls"]} if {
	object.get(input, ["spec", "tls"], null) in {null, []}
	not _by_annotation
	message := sprintf("%s serves without TLS", [kubernetes.title])
}

# Controllers of clouds take the certificate from an annotation.
_by_annotation if {
	some key, _ in input.metadata.annotations
	key in {
		"alb.ingress.kubernetes.io/certificate-arn", "ingress.gcp.kubernetes.io/pre-shared-cert",
		"networking.gke.io/managed-certificates", "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
	}
}

subject contains []
