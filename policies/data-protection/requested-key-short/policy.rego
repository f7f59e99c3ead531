# METADATA
# title: Certificate is asked for with a short key
# description: "An RSA key below 2048 bits, or an elliptic one below 256, can be broken by somebody with means, who then reads or forges the traffic."
# related_resources: [{ref: "https://cert-manager.io/docs/usage/certificate/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-object]
#   resources: [Certificate]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-326], attack: [T1557], nist-800-53: [SC-12, SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use RSA with 2048 bits or more, or ECDSA with 256."}
package rearguard.data_protection.requested_key_short

import data.rearguard.lib.kubernetes

_least := {"RSA": 2048, "ECDSA": 256}

deny contains {"message": message, "path": ["spec", "privateKey", "size"]} if {
	algorithm := object.get(input.spec.privateKey, "algorithm", "RSA")
	size := input.spec.privateKey.size
	size < _least[algorithm]
	message := sprintf("%s asks for an %s key of %v bits", [kubernetes.title, algorithm, size])
}

subject contains []
