# METADATA
# title: API server shows etcd no certificate
# description: etcd can then not tell the API server from anybody else, and must answer all that reach it.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--etcd-certfile` and `--etcd-keyfile`.}
package rearguard.access_control.api_etcd_client_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"kube-apiserver"}, ["etcd-certfile", "etcd-keyfile"])

subject contains path if some path in control_plane.judged({"kube-apiserver"})
