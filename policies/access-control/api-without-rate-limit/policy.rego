# METADATA
# title: API server takes any number of events
# description: Without the plugin EventRateLimit one client that goes wild can fill the store of the cluster with events and slow it down for all.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [availability]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add EventRateLimit to `--enable-admission-plugins`.}
package rearguard.access_control.api_without_rate_limit

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "enable-admission-plugins", "EventRateLimit")

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "enable-admission-plugins")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
