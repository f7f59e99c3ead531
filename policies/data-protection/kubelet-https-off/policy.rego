# METADATA
# title: API server talks to kubelets in clear text
# description: Logs, commands and what is typed into them cross the network in clear text, and whoever stands between can change them.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1557, T1040], nist-800-53: [SC-8, SC-8(1)], cis-v8: ["3.10"], cis-kubernetes-1.23: ["1.2.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `--kubelet-https=false`.}
package rearguard.data_protection.kubelet_https_off

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kube-apiserver"}, "kubelet-https", {"false"})

subject contains path if some path in control_plane.judged({"kube-apiserver"})
