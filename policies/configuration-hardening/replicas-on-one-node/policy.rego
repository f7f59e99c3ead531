# METADATA
# title: All replicas may run on one node
# description: Nothing asks the scheduler to spread the replicas. It may put all of them on one node, and they are gone together with it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `podAntiAffinity` or `topologySpreadConstraints` over kubernetes.io/hostname.}
package rearguard.configuration_hardening.replicas_on_one_node

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	input.kind in {"Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"}
	input.spec.replicas > 1
	not kubernetes.spec.value.topologySpreadConstraints
	not kubernetes.spec.value.affinity.podAntiAffinity
	path := array.concat(kubernetes.spec.path, ["affinity", "podAntiAffinity"])
	message := sprintf("the %v replicas of %s may run on one node", [input.spec.replicas, kubernetes.title])
}

# An anti-affinity that does not choose the pods it stands in keeps them apart from others only.
deny contains {"message": message, "path": path} if {
	some way in ["requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution"]
	some index
	term := kubernetes.spec.value.affinity.podAntiAffinity[way][index]
	wanted := _labels(term)
	some key, value in wanted
	object.get(kubernetes.pod.value.metadata.labels, key, null) != value
	path := array.concat(kubernetes.spec.path, ["affinity", "podAntiAffinity", way, index])
	message := sprintf("the anti-affinity of %s chooses %s=%v, which its own pods have not", [kubernetes.title, key, value])
}

_labels(term) := object.get(term, ["labelSelector", "matchLabels"], object.get(term, ["podAffinityTerm", "labelSelector", "matchLabels"], {}))

subject contains kubernetes.spec.path
