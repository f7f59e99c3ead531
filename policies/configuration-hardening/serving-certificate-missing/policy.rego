# METADATA
# title: API server or kubelet has no certificate of its own
# description: Without a certificate given to it the program makes one up at start, which nobody can check. Those who talk to it then learn to skip the check.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], cis-kubernetes-1.23: ["1.2.27", "4.2.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--tls-cert-file` and `--tls-private-key-file`; for the kubelet `tlsCertFile` and `tlsPrivateKeyFile`, or `serverTLSBootstrap`."}
package rearguard.configuration_hardening.serving_certificate_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"kube-apiserver", "kubelet"}, ["tls-cert-file", "tls-private-key-file"])

subject contains path if some path in control_plane.judged({"kube-apiserver", "kubelet"})
