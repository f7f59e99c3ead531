# METADATA
# title: Control plane offers profiles of itself
# description: Profiles show what a program does and holds in memory, and asking for them costs it time. They are for developers who look for a fault.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, availability]
#   aliases: [CI-07]
#   controls: {cwe: [CWE-489], attack: [T1592.004, T1190], nist-800-53: [SI-11, CM-7], cis-v8: ["4.8"], cis-kubernetes-1.23: ["1.2.18", "1.3.2", "1.4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--profiling=false`.}
package rearguard.exposure.profiling_enabled

import data.rearguard.lib.control_plane

deny contains finding if {
	some finding in control_plane.unless({"kube-apiserver", "kube-controller-manager", "kube-scheduler"}, "profiling", {"false"})
}

deny contains finding if some finding in control_plane.has({"etcd"}, "enable-pprof", {"true"})

subject contains path if some path in control_plane.judged({"kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd"})
