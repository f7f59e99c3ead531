# METADATA
# title: API server lets nodes change other nodes
# description: Without the plugin NodeRestriction a kubelet may change the labels of other nodes and objects of pods that run elsewhere. A node broken into can so draw sensitive pods to itself.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.16"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add NodeRestriction to `--enable-admission-plugins`.}
package rearguard.access_control.api_without_node_restriction

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "enable-admission-plugins", "NodeRestriction")

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "enable-admission-plugins")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
