# METADATA
# title: API server checks service account tokens with its TLS key
# description: Without a key of their own tokens are checked with the key of the TLS certificate, so that neither can be changed without the other.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12, IA-5], cis-v8: ["3.11"], cis-kubernetes-1.23: ["1.2.25"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--service-account-key-file`.}
package rearguard.configuration_hardening.api_service_account_key_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "service-account-key-file")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
