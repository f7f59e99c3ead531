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
	is_number(input.spec.replicas)
	input.spec.replicas > 1
	not kubernetes.spec.value.topologySpreadConstraints
	not _kept_apart
	path := array.concat(kubernetes.spec.path, ["affinity", "podAntiAffinity"])
	message := sprintf("the %v replicas of %s may run on one node", [input.spec.replicas, kubernetes.title])
}

# An anti-affinity to other pods alone does not keep the replicas apart from each other.
_kept_apart if {
	some way in ["requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution"]
	some index
	term := kubernetes.spec.value.affinity.podAntiAffinity[way][index]
	_chooses_itself(object.get(term, "labelSelector", object.get(term, ["podAffinityTerm", "labelSelector"], null)))
}

# A selector that says nothing chooses every pod, and none is chosen where there is none.
_chooses_itself(selector) if {
	every key, value in object.get(selector, "matchLabels", {}) {
		kubernetes.pod.value.metadata.labels[key] == value
	}
	every expression in object.get(selector, "matchExpressions", []) {
		_holds(expression)
	}
}

_holds(expression) if {
	expression.operator == "In"
	kubernetes.pod.value.metadata.labels[expression.key] in expression.values
}

_holds(expression) if {
	expression.operator == "Exists"
	kubernetes.pod.value.metadata.labels[expression.key]
}

# What is excluded is rarely the pod itself.
_holds(expression) if expression.operator in {"NotIn", "DoesNotExist"}

subject contains kubernetes.spec.path
