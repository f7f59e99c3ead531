# METADATA
# title: Audit log of the API server is kept too short
# description: Files closed below 100 megabytes are few hours of a busy cluster, so that the number of files that is kept covers a short time.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11, AU-4], cis-v8: ["8.3", "8.10"], cis-kubernetes-1.23: ["1.2.22"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: Set `--audit-log-maxsize=100` or more.}
package rearguard.detection.audit_log_size

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "audit-log-maxsize")

deny contains finding if some finding in control_plane.below({"kube-apiserver"}, "audit-log-maxsize", 100)

subject contains path if some path in control_plane.judged({"kube-apiserver"})
