# METADATA
# title: Control plane takes weak cipher suites
# description: Suites with CBC, RC4, 3DES or without forward secrecy can be broken, or be read later by whoever comes to the key of the server.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], cis-kubernetes-1.23: ["1.2.32", "4.2.13"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List only ECDHE suites with AES-GCM or CHACHA20-POLY1305."}
package rearguard.data_protection.weak_cipher_suites

import data.rearguard.lib.control_plane

_weak := `_CBC_|RC4|3DES|^TLS_RSA_|_NULL_|_EXPORT`

deny contains {"message": message, "path": one.path, "text": one.text} if {
	some program in control_plane.programs
	some name in ["tls-cipher-suites", "cipher-suites"]
	one := control_plane.flag(program, name)
	weak := [suite | some suite in split(one.value, ","); regex.match(_weak, upper(suite))]
	count(weak) > 0
	message := sprintf("%s takes weak cipher suites: %s", [program.who, concat(", ", weak)])
}

# The kubelet's own configuration: what it leaves out is what its version happens to take.
deny contains finding if some finding in control_plane.kubelet_lacks("tls-cipher-suites", "states no cipher suites")

subject contains program.path if some program in control_plane.programs
