# METADATA
# title: Cluster does not check the certificate of the other side
# description: The object tells a part of the cluster to accept any certificate. Whoever is in between reads what is sent, tokens included, and answers in the name of the other side.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8(1), IA-3], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Name the authority that signed the certificate instead."}
package rearguard.data_protection.peer_certificate_unchecked

import data.rearguard.lib.kubernetes

_names := {
	"insecureskipverify", "insecureskiptlsverify", "skiptlsverify", "tlsinsecureskipverify", "unsafeskipcaverification",
	"insecuretls", "skipverify", "tlsskipverify", "disabletlsverification", "skipcertificateverification",
	"vaultskiptlsverify", "insecuretlsskipverify", "ignorecertificateerrors",
}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.value in {true, "true"}
	key := replace(replace(lower(sprintf("%v", [scalar.key])), "-", ""), "_", "")
	key in _names
	message := sprintf("%s checks no certificate: %s is true", [kubernetes.title, scalar.key])
}

subject contains []
