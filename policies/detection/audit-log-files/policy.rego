# METADATA
# title: Audit log of the API server is kept too short
# description: An intrusion is often found weeks later. Below 10 files the log that tells what happened is likely gone by then.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-779], attack: [T1070], nist-800-53: [AU-11, AU-4], cis-v8: ["8.3", "8.10"], cis-kubernetes-1.23: ["1.2.21"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: Set `--audit-log-maxbackup=10` or more.}
package rearguard.detection.audit_log_files

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "audit-log-maxbackup")

deny contains finding if some finding in control_plane.below({"kube-apiserver"}, "audit-log-maxbackup", 10)

subject contains path if some path in control_plane.judged({"kube-apiserver"})
