# METADATA
# title: API server shows kubelets no certificate
# description: Kubelets can then not tell the API server from anybody else, and must either refuse it or answer everybody.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], cis-kubernetes-1.23: ["1.2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--kubelet-client-certificate` and `--kubelet-client-key`.}
package rearguard.access_control.api_kubelet_client_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"kube-apiserver"}, ["kubelet-client-certificate", "kubelet-client-key"])

subject contains path if some path in control_plane.judged({"kube-apiserver"})
