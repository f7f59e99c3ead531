# METADATA
# title: API server has no certificate of its own
# description: Without a certificate given to it the API server makes one up at start, which no client can check. Clients then learn to skip the check.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--tls-cert-file` and `--tls-private-key-file`.}
package rearguard.configuration_hardening.api_tls_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"kube-apiserver"}, ["tls-cert-file", "tls-private-key-file"])

subject contains path if some path in control_plane.judged({"kube-apiserver"})
