# METADATA
# title: API server lets pods use images that others pulled
# description: Without the plugin AlwaysPullImages any pod scheduled to a node may start a private image that is there already, without the credentials that were needed to pull it.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.12"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add AlwaysPullImages to `--enable-admission-plugins`.}
package rearguard.access_control.api_without_always_pull

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "enable-admission-plugins", "AlwaysPullImages")

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "enable-admission-plugins")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
