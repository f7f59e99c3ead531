# METADATA
# title: API server does not check the certificate of etcd
# description: The state of the cluster, secrets included, is sent to and taken from whatever answers at the address of etcd.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--etcd-cafile`.}
package rearguard.configuration_hardening.api_etcd_ca_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "etcd-cafile")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
