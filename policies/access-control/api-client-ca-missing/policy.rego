# METADATA
# title: API server cannot check client certificates
# description: Without the certificate authority of its clients the API server cannot tell administrators and components by their certificates.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--client-ca-file`.}
package rearguard.access_control.api_client_ca_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "client-ca-file")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
