# METADATA
# title: API server takes tokens from a file
# description: The file holds tokens in plain text. They do not end, are changed only by a restart, and can be read by whoever reads the disk or its backup.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], cis-kubernetes-1.23: ["1.2.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the flag and use client certificates, OpenID Connect or service account tokens."}
package rearguard.access_control.api_token_file

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.given({"kube-apiserver"}, "token-auth-file")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
