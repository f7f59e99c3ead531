# METADATA
# title: API server keeps no record of requests
# description: Without an audit policy nothing is written about who asked for what, and an intrusion into the cluster leaves no trace.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], cis-kubernetes-1.23: ["3.2.1"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: Set `--audit-policy-file` to a policy that records at least metadata of every request.}
package rearguard.detection.api_without_audit_policy

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "audit-policy-file")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
