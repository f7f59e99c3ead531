# METADATA
# title: Pod may run on the nodes of the control plane
# description: Taints keep workloads off nodes that are set apart, be it for the control plane, for other tenants or because they are about to go. A pod there is next to what it was meant to be kept from.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-653], attack: [T1610], nist-800-53: [SC-39, AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Tolerate single taints by key, and those of the control plane only where the workload is part of it."}
package rearguard.configuration_hardening.pod_tolerates_every_taint

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	input.kind != "DaemonSet"
	object.get(input.metadata, "namespace", "") != "kube-system"
	some index, toleration in kubernetes.spec.value.tolerations
	what := _wide(toleration)
	path := array.concat(kubernetes.spec.path, ["tolerations", index])
	message := sprintf("%s tolerates %s", [kubernetes.title, what])
}

_wide(toleration) := "every taint" if {
	toleration.operator == "Exists"
	not toleration.key
} else := sprintf("the taint %s", [toleration.key]) if {
	toleration.key in {"node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"}
}

subject contains kubernetes.spec.path
