# METADATA
# title: Kubelet has no certificate of its own
# description: Without a certificate given to it the kubelet makes one up at start, which the API server cannot check.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `tlsCertFile` and `tlsPrivateKeyFile`, or have the cluster sign one with `serverTLSBootstrap`."}
package rearguard.configuration_hardening.kubelet_tls_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"kubelet"}, ["tls-cert-file", "tls-private-key-file"])

subject contains path if some path in control_plane.judged({"kubelet"})
