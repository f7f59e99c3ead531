# METADATA
# title: Ingress serves plain HTTP beside TLS
# description: Visitors who come by http:// stay there, and whoever stands between can keep them there.
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-ingress]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Leave the redirect to TLS on.}
package rearguard.data_protection.ingress_plain_http_kept

import data.rearguard.lib.kubernetes

_kept := {
	"nginx.ingress.kubernetes.io/ssl-redirect": "false",
	"kubernetes.io/ingress.allow-http": "true",
	"haproxy.org/ssl-redirect": "false",
	"ingress.kubernetes.io/ssl-redirect": "false",
}

deny contains {"message": message, "path": ["metadata", "annotations", key]} if {
	some key, value in input.metadata.annotations
	sprintf("%v", [value]) == _kept[key]
	message := sprintf("%s serves plain HTTP: %s is %v", [kubernetes.title, key, value])
}

subject contains []
