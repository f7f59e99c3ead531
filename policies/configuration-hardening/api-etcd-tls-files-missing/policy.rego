# METADATA
# title: API server and etcd do not check each other
# description: Without these files the API server takes the state of the cluster, secrets included, from whatever answers at the address of etcd, and etcd must answer whoever asks.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], cis-kubernetes-1.23: ["1.2.26", "1.2.29"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--etcd-cafile`, `--etcd-certfile` and `--etcd-keyfile`."}
package rearguard.configuration_hardening.api_etcd_tls_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"kube-apiserver"}, ["etcd-cafile", "etcd-certfile", "etcd-keyfile"])

subject contains path if some path in control_plane.judged({"kube-apiserver"})
