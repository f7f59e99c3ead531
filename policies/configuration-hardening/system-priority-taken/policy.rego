# METADATA
# title: Workload takes the priority of the cluster's own parts
# description: Pods with this priority push out all others when a node is full, also those that the cluster lives on.
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Make a priority class for the workload.}
package rearguard.configuration_hardening.system_priority_taken

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not input.metadata.namespace == "kube-system"
	not kubernetes.runs_control_plane
	kubernetes.spec.value.priorityClassName in {"system-cluster-critical", "system-node-critical"}
	path := array.concat(kubernetes.spec.path, ["priorityClassName"])
	message := sprintf("%s takes the priority %s", [kubernetes.title, kubernetes.spec.value.priorityClassName])
}

subject contains kubernetes.spec.path
