# METADATA
# title: API server admits every object
# description: The plugin AlwaysAdmit does nothing, and naming it says that admission was meant to be off.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [integrity]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove AlwaysAdmit from `--enable-admission-plugins`.}
package rearguard.access_control.api_admits_everything

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists({"kube-apiserver"}, "enable-admission-plugins", "AlwaysAdmit")

deny contains finding if some finding in control_plane.lists({"kube-apiserver"}, "admission-control", "AlwaysAdmit")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
