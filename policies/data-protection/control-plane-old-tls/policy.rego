# METADATA
# title: Control plane takes old versions of TLS
# description: "TLS 1.0 and 1.1 are withdrawn: their signatures and ciphers can be broken."
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--tls-min-version=VersionTLS12` or VersionTLS13.}
package rearguard.data_protection.control_plane_old_tls

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet"}, "tls-min-version", {"versiontls10", "versiontls11"})

subject contains path if some path in control_plane.judged({"kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet"})
