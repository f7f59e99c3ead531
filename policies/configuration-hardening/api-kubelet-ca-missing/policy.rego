# METADATA
# title: API server does not check the certificates of kubelets
# description: Logs, commands and what is typed into them go to whatever answers at the address of the node.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], cis-kubernetes-1.23: ["1.2.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--kubelet-certificate-authority`.}
package rearguard.configuration_hardening.api_kubelet_ca_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "kubelet-certificate-authority")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
