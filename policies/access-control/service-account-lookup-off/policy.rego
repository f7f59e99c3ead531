# METADATA
# title: Tokens of deleted service accounts stay valid
# description: The API server checks only the signature of a token and not whether its account still exists, so deleting the account does not stop who has the token.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.24"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `--service-account-lookup=false`.}
package rearguard.access_control.service_account_lookup_off

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kube-apiserver"}, "service-account-lookup", {"false"})

subject contains path if some path in control_plane.judged({"kube-apiserver"})
