# METADATA
# title: API server listens without TLS
# description: The insecure port serves every request in clear text and without authentication or authorization. Whoever reaches it is administrator of the cluster.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--insecure-port=0` and remove `--insecure-bind-address`; releases since 1.24 have neither.}
package rearguard.exposure.api_insecure_port

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.only({"kube-apiserver"}, "insecure-port", {"0"})

deny contains finding if some finding in control_plane.given({"kube-apiserver"}, "insecure-bind-address")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
