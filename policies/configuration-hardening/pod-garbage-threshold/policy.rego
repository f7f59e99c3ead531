# METADATA
# title: Controller manager keeps too many ended pods
# description: Ended pods stay as objects until the threshold is reached. Left at its default of 12500, or at none, they fill etcd and slow every list of pods.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], cis-kubernetes-1.23: ["1.3.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--terminated-pod-gc-threshold` to what the cluster needs, such as 1000."}
package rearguard.configuration_hardening.pod_garbage_threshold

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-controller-manager"}, "terminated-pod-gc-threshold")

deny contains finding if some finding in control_plane.below({"kube-controller-manager"}, "terminated-pod-gc-threshold", 1)

deny contains {"message": message, "path": one.path, "text": one.text} if {
	some program in control_plane.programs
	program.name == "kube-controller-manager"
	one := control_plane.flag(program, "terminated-pod-gc-threshold")
	to_number(one.value) >= 12500
	message := sprintf("%s keeps %s ended pods", [program.who, one.value])
}

subject contains path if some path in control_plane.judged({"kube-controller-manager"})
