# METADATA
# title: API server or kubelet cannot check client certificates
# description: Without the authority of its clients the program cannot tell administrators and components by their certificates, and must refuse them or answer others too.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], cis-kubernetes-1.23: ["1.2.28", "4.2.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--client-ca-file`, for the kubelet `authentication.x509.clientCAFile`."}
package rearguard.access_control.client_ca_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver", "kubelet"}, "client-ca-file")

subject contains path if some path in control_plane.judged({"kube-apiserver", "kubelet"})
