# METADATA
# title: API server does not serve TLS
# description: Port 0 switches the TLS port off, and what is left serves in clear text.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], cis-kubernetes-1.23: ["1.2.17"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--secure-port` to 6443.}
package rearguard.exposure.api_without_secure_port

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kube-apiserver"}, "secure-port", {"0"})

subject contains path if some path in control_plane.judged({"kube-apiserver"})
