# METADATA
# title: Kubelet cannot check client certificates
# description: The kubelet can then not tell the API server by its certificate, and must refuse it or answer others too.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `authentication.x509.clientCAFile`, or `--client-ca-file`."}
package rearguard.access_control.kubelet_client_ca_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kubelet"}, "client-ca-file")

subject contains path if some path in control_plane.judged({"kubelet"})
