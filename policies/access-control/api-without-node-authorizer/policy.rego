# METADATA
# title: API server does not hold nodes to their own objects
# description: The Node authorizer lets a kubelet read only the secrets and volumes of its own pods. Without it, one node broken into reads those of all.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--authorization-mode=Node,RBAC`."}
package rearguard.access_control.api_without_node_authorizer

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "authorization-mode", "Node")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
